/**
 * Every paper in its variants, as PDF and as pictures, with an index to look at: `npm run papers -- FOLDER [WORD]`;
 * with a word only the papers whose id contains it. The pictures are grey, as a laser printer sees them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFaces } from '../../utils/base/documents/fonts.ts';
import { usualWordings } from '../../utils/duties/school-wordings.ts';
import { testFonts } from '../unit/base/documents/ink.ts';
import { type DrawnSample, indexPage } from './index-page.ts';
import { fileOf, type SamplesContext } from './sample.ts';
import { samples } from './samples.ts';

const [folder = 'demo-output/papers', word = ''] = process.argv.slice(2);
const chosen = samples.filter(({ id }) => id.includes(word));
if (chosen.length === 0) throw new Error(`Нет бумаги, в имени которой есть «${word}»`);

const fonts = await testFonts();
const context: SamplesContext = {
  fonts,
  faces: readFaces(fonts),
  createdAt: new Date(),
  wordings: usualWordings(),
};
rmSync(join(folder, 'pages'), { recursive: true, force: true });
mkdirSync(join(folder, 'pages'), { recursive: true });

const drawn = chosen.map((sample): DrawnSample => {
  const name = `${sample.id}-${sample.cast.id}`;
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, fileOf(sample, context));
  execFileSync('pdftoppm', ['-r', '100', '-gray', '-png', file, join(folder, 'pages', name)]);
  const pictures = readdirSync(join(folder, 'pages')).filter((each) =>
    new RegExp(`^${name}-\\d+\\.png$`).test(each),
  );
  return { sample, file: `${name}.pdf`, pictures: pictures.sort().map((each) => `pages/${each}`) };
});
writeFileSync(join(folder, 'index.html'), indexPage(drawn));
const pages = drawn.reduce((sum, { pictures }) => sum + pictures.length, 0);
console.log(`Бумаг: ${new Set(chosen.map(({ id }) => id)).size}, файлов: ${drawn.length}, страниц: ${pages}`);
console.log(join(folder, 'index.html'));
