import { build } from 'vite';
import { cutWords } from '../../assets/words/cut-words.ts';

/**
 * Bundles a file into one minified script for a page; jsPDF's optional imports are left out, as in the
 * extension. `alias`: packages that another file stands for.
 */
export async function bundleForPage(
  entry: string,
  alias: Readonly<Record<string, string>> = {},
): Promise<string> {
  const unused = ['html2canvas', 'canvg', 'dompurify'];
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // The check of passphrases, without which no vault is made.
    define: { __WORD_DATA__: JSON.stringify(cutWords()) },
    build: {
      write: false,
      minify: true,
      target: 'chrome120',
      lib: { entry, formats: ['iife'], name: 'klassrukBench' },
      rollupOptions: { external: [] },
    },
    resolve: {
      alias: [
        ...unused.map((find) => ({ find, replacement: '\0empty' })),
        ...Object.entries(alias).map(([find, replacement]) => ({ find, replacement })),
      ],
    },
    plugins: [
      {
        name: 'empty',
        resolveId: (id: string) => (id.endsWith('\0empty') ? '\0empty' : null),
        load: (id: string) => (id === '\0empty' ? 'export default {}' : null),
      },
    ],
  });
  const [first] = Array.isArray(result) ? result : [result];
  const output = (first as { output: { type: string; code?: string }[] }).output;
  const code = output.find((each) => each.type === 'chunk')?.code;
  if (!code) throw new Error(`nothing came of bundling ${entry}`);
  return code;
}
