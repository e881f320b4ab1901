/**
 * All forms on paper, blank and filled in, as PDF and as pictures: `node tests/demo/forms.ts FOLDER`. For
 * inspecting a changed form.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFaces } from '../../utils/base/documents/fonts.ts';
import { printPapers } from '../../utils/base/documents/paper.ts';
import { DEFAULT_CONSENT_TEXTS } from '../../utils/duties/consents/consent-texts.ts';
import { makeMeetingPack } from '../../utils/duties/meetings/meeting-pack.ts';
import { makeRegisterPrintout } from '../../utils/register/register-printout.ts';
import { DETAILS, MEETING, REGISTER, samplePapers } from '../unit/base/documents/form-samples.ts';
import { testFonts } from '../unit/base/documents/ink.ts';

const [folder = 'demo-output/forms'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const fonts = await testFonts();
const faces = readFaces(fonts);
const createdAt = new Date();

const files = Object.entries(samplePapers(faces)).map(([name, paper]): [string, Uint8Array] => [
  name,
  printPapers([paper], faces, { title: paper.title, createdAt }).bytes,
]);
const landscape = { ...REGISTER, orientation: 'landscape' as const };
files.push(['register-landscape', makeRegisterPrintout(landscape, DETAILS, fonts, { createdAt }).bytes]);
const pack = makeMeetingPack(MEETING, DETAILS, DEFAULT_CONSENT_TEXTS, fonts, { createdAt, bothSides: true });
files.push(['meeting-pack', pack.bytes]);

for (const [name, bytes] of files) {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  execFileSync('pdftoppm', ['-r', '60', '-png', file, join(folder, name)]);
}
console.log(`${files.length} документов в папке ${folder}`);
