import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// biome-ignore lint/suspicious/noExplicitAny: functions of many commits, each with types of its own
export type Any = any;

/** The code of a commit, in the folder that has its `utils`: finds functions and schemas by their names. */
export function codeOf(folder: string) {
  const files = readdirSync(join(folder, 'utils'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$/.test(file) && !/\.(?:d|opened)\.ts$/.test(file))
    .map((file) => join(folder, 'utils', file));

  /** What the file that has `wanted` exports, one that exports it first; null: there is none. */
  async function partWith(wanted: string): Promise<Any> {
    const stands = (begin: string) =>
      files.find((file) =>
        new RegExp(`^${begin}(?:async )?(?:const|function) ${wanted}\\b`, 'm').test(
          readFileSync(file, 'utf8'),
        ),
      );
    const exported = stands('export ');
    if (exported) return import(pathToFileURL(resolve(exported)).href);
    const own = stands('');
    if (!own) return null;
    // What stands for itself is opened.
    const opened = own.replace(/\.ts$/, '.opened.ts');
    writeFileSync(opened, `${readFileSync(own, 'utf8')}\nexport { ${wanted} };\n`);
    return import(pathToFileURL(resolve(opened)).href);
  }
  const need = async (wanted: string): Promise<Any> => (await partWith(wanted))?.[wanted] ?? null;
  return { partWith, need };
}
