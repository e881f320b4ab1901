import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CUT_FONTS, cutFonts, FONT_LICENCE } from '../../../../assets/fonts/cut-fonts.ts';
import { readFaces } from '../../../../utils/base/documents/fonts.ts';
import { missingCharacters } from '../../../../utils/base/documents/text.ts';

it('reduces the faces to what school papers need, with their licence, and only once', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'klassruk-fonts-'));
  try {
    const files = await cutFonts(dir);
    expect(files).toEqual([...Object.keys(CUT_FONTS), FONT_LICENCE].map((file) => join(dir, file)));
    expect(await readFile(join(dir, FONT_LICENCE), 'utf8')).toContain('SIL OPEN FONT LICENSE');
    const [regular, bold, mono] = await Promise.all(files.slice(0, 3).map((file) => readFile(file)));
    if (!regular || !bold || !mono) throw new Error('Нет файлов шрифтов');
    for (const bytes of [regular, bold, mono]) expect(bytes.length).toBeLessThan(60_000);
    const faces = readFaces({ regular, bold, mono });
    const needed = 'АБЯабяЁёЙй AZaz09 «»„“”‘’—–…№•§©°±×₽ ӘәӨөҮүҢңҖҗҺһҒғҠҡҪҫӐӑӖӗӲӳӤӥҔҕ';
    expect(missingCharacters(needed, faces.regular)).toEqual([]);
    expect(missingCharacters(needed, faces.bold)).toEqual([]);
    const first = (await stat(files[0] as string)).mtimeMs;
    await cutFonts(dir);
    expect((await stat(files[0] as string)).mtimeMs).toBe(first);
    await rm(files[1] as string);
    await cutFonts(dir);
    expect((await stat(files[1] as string)).size).toBe(bold.length);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
