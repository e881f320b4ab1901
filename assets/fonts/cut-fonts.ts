import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

type SubsetFont = (
  font: Uint8Array,
  text: string,
  options: { targetFormat: 'truetype'; noHinting: boolean; keepFeatures: string[] },
) => Promise<Uint8Array>;

/** Files that `cutFonts` writes, and the source face of each. */
export const CUT_FONTS = {
  'pt-sans.ttf': '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
  'pt-sans-bold.ttf': '@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf',
  'pt-mono.ttf': '@expo-google-fonts/pt-mono/400Regular/PTMono_400Regular.ttf',
} as const;

/** The licence of the PT fonts (OFL 1.1), which must accompany them. */
export const FONT_LICENCE = 'OFL.txt';
const LICENCE_SOURCE = '@expo-google-fonts/pt-sans/LICENSE_FONT';

/**
 * Code points that are kept if the face has them: Latin with the letters of European languages, all Cyrillic
 * (the letters of the peoples of Russia are in 0460–052F), typographic signs, №, ₽, arrows.
 */
const RANGES: [first: number, last: number][] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x2bc, 0x2bc],
  [0x300, 0x304],
  [0x306, 0x308],
  [0x400, 0x52f],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x20bd, 0x20bd],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x25a1, 0x25a1],
];

const OPTIONS = { targetFormat: 'truetype', noHinting: true, keepFeatures: [] as string[] } as const;

function charactersToKeep(): string {
  const characters: string[] = [];
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code++) characters.push(String.fromCodePoint(code));
  }
  return characters.join('');
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Writes to a temporary file and renames it, so that two processes running at the same time never see half a
 * file.
 */
async function writeWhole(file: string, data: Uint8Array | string): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  await writeFile(beside, data);
  await rename(beside, file);
}

/**
 * Reduces PT Sans, PT Sans Bold and PT Mono to the characters that Russian school papers need and writes them
 * as TTF, with their licence, to `outDir` (created if missing). Does nothing if the files there already come
 * from these sources in this way. Returns the paths written or found, including the licence.
 */
export async function cutFonts(outDir: string): Promise<string[]> {
  const text = charactersToKeep();
  const sources = new Map<string, Uint8Array>();
  const hash = createHash('sha256').update(text).update(JSON.stringify(OPTIONS));
  for (const [file, source] of Object.entries(CUT_FONTS)) {
    const bytes = await readFile(require.resolve(source));
    sources.set(file, bytes);
    hash.update(bytes);
  }
  const stamp = hash.digest('hex');
  const stampFile = join(outDir, 'cut-fonts.sha256');
  const files = [...sources.keys(), FONT_LICENCE].map((file) => join(outDir, file));
  if ((await readText(stampFile)) === stamp) {
    const present = await Promise.all(files.map((file) => readText(file)));
    if (present.every((content) => content !== null)) return files;
  }

  const subsetFont: SubsetFont = require('subset-font');
  await mkdir(outDir, { recursive: true });
  for (const [file, bytes] of sources) {
    await writeWhole(join(outDir, file), await subsetFont(bytes, text, OPTIONS));
  }
  await writeWhole(join(outDir, FONT_LICENCE), await readFile(require.resolve(LICENCE_SOURCE)));
  await writeWhole(stampFile, stamp);
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outDir = process.argv[2];
  if (!outDir) {
    process.stderr.write('Куда писать шрифты: node assets/fonts/cut-fonts.ts ПАПКА\n');
    process.exitCode = 2;
  } else {
    for (const file of await cutFonts(outDir)) process.stdout.write(`${file}\n`);
  }
}
