/** Runs inside a Chromium page: the same pages made by Klassruk, by pdfkit and by pdfmake. */

import { parse } from 'valibot';
import type { Drawing } from '../../utils/base/documents/drawing.ts';
import { type DocumentFonts, type Faces, readFaces } from '../../utils/base/documents/fonts.ts';
import { type Paper, printPapers } from '../../utils/base/documents/paper.ts';
import { PdfDrawing } from '../../utils/base/documents/pdf.ts';
import { pdfOf } from '../../utils/base/documents/printed-pdf.ts';
import { drawTablePage, layoutTable, type Table } from '../../utils/base/documents/table.ts';
import { schoolDetailsSchema } from '../../utils/class-data/school/school-details.ts';
import { usualWording } from '../../utils/class-data/school/school-text.ts';
import type { Slip } from '../../utils/duties/credentials/slip.ts';
import { DEFAULT_SLIP_TEXTS } from '../../utils/duties/credentials/slip-texts.ts';
import { planSlips } from '../../utils/duties/credentials/slips-paper.ts';
import { planExtract } from '../../utils/duties/extracts/extract-paper.ts';
import { extractSettingsSchema } from '../../utils/duties/extracts/extract-settings.ts';
import { benchExtracts } from './pdf-extracts.ts';
import { makeWithPdfkit, makeWithPdfmake, type Recorded, Recorder } from './pdf-peers.ts';

export interface Measured {
  /** Milliseconds per round. */
  times: Record<'klassruk' | 'pdfkit' | 'pdfmake', number[]>;
  /** The files, base64. */
  files: Record<'klassruk' | 'pdfkit' | 'pdfmake', string>;
  sizes: Record<'klassruk' | 'pdfkit' | 'pdfmake', number>;
}

const LOOK = parse(extractSettingsSchema, {});
const DETAILS = parse(schoolDetailsSchema, {
  school: { shortName: 'МБОУ «Лицей №1»' },
  teacher: { name: 'Примерова Мария Павловна' },
});
const createdAt = new Date('2026-09-01T08:00:00Z');
const GIVEN = ['Александр', 'Мария', 'Пётр', 'Ксения', 'Игнат', 'Юлия', 'Фёдор', 'Жанна', 'Щука', 'Эдуард'];
const options = { perPage: 8, order: 'separate', fold: 'flat', texts: { ...DEFAULT_SLIP_TEXTS } } as const;

function people(): Slip[] {
  return Array.from({ length: 60 }, (_, index): Slip => {
    const pupil = index < 30;
    return {
      key: String(index),
      family: String(index % 30),
      role: pupil ? 'student' : 'representative',
      name: `Примеров${'аеиоуыэюя'[index % 9]} ${GIVEN[index % 10]} Образцович`,
      relation: pupil ? null : 'мать',
      children: pupil ? [] : [`Примеров ${GIVEN[(index + 3) % 10]} Образцович`],
      school: 'МБОУ «Лицей №1»',
      className: '7 «А»',
      variant: 'password',
      login: `primerov.o0l1${index}`,
      temporaryPassword: String(483_912 + 977 * index),
      signInAddress: 'https://login.dnevnik.ru/login',
    };
  });
}

const TABLE: Table = {
  columns: [
    { title: '№', width: 12, align: 'center' },
    { title: 'Ученик', width: 60 },
    { title: 'Предмет', width: 45 },
    { title: 'Отметки', width: 40 },
    { title: 'Средний балл', width: 25, align: 'right' },
  ],
  rows: Array.from({ length: 35 * 18 }, (_, index) => [
    String(index + 1),
    `Примеров ${GIVEN[index % 10]} Образцович`,
    ['Алгебра', 'Русский язык', 'Биология', 'История', 'Информатика', 'География'][index % 6] as string,
    [2, 3, 4, 5, 4].map((mark, place) => ((mark + index * place) % 4) + 2).join(' '),
    (2 + ((index * 37) % 300) / 100).toFixed(2).replace('.', ','),
  ]),
  x: 14,
  top: 15,
  nextTop: 15,
  bottom: 282,
  size: 10,
  lowestRow: 14,
};

function drawTable(drawing: Drawing, faces: Faces): void {
  const layout = layoutTable(TABLE, faces);
  for (let page = 0; page < layout.pages; page++) {
    if (page > 0) drawing.addPage();
    drawTablePage(drawing, TABLE, layout, page, faces);
    drawing.text(`Лист ${page + 1} из ${layout.pages}`, 170, 290, { face: 'regular', size: 9 });
  }
}

function record(recorder: Recorder, papers: readonly Paper[]): void {
  for (const [index, paper] of papers.entries())
    for (let page = 0; page < paper.pages; page++) {
      if (index + page > 0) recorder.addPage();
      paper.draw(recorder, page);
    }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

async function measure(
  rounds: number,
  fonts: DocumentFonts,
  pages: Recorded,
  make: () => Uint8Array,
): Promise<Measured> {
  const makers = {
    klassruk: async () => make(),
    pdfkit: () => makeWithPdfkit(pages, fonts),
    pdfmake: () => makeWithPdfmake(pages, fonts),
  };
  const times: Measured['times'] = { klassruk: [], pdfkit: [], pdfmake: [] };
  const files: Partial<Measured['files']> = {};
  const sizes: Partial<Measured['sizes']> = {};
  const names = ['klassruk', 'pdfkit', 'pdfmake'] as const;
  for (let round = -3; round < rounds; round++) {
    for (let place = 0; place < 3; place++) {
      const name = names[(place + round + 3) % 3] as (typeof names)[number];
      const start = performance.now();
      const bytes = await makers[name]();
      const time = performance.now() - start;
      if (round >= 0) times[name].push(time);
      if (round === 0) {
        files[name] = base64(bytes);
        sizes[name] = bytes.length;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  return { times, files: files as Measured['files'], sizes: sizes as Measured['sizes'] };
}

/** Copies, so that fonts and texts cached between documents do not count. */
function afresh({ regular, bold, mono }: DocumentFonts): DocumentFonts {
  return { regular: regular.slice(), bold: bold.slice(), mono: mono.slice() };
}

/** Fonts as base64. Rounds are interleaved in rotating order; three warm-up rounds are not counted. */
async function run(files: Record<keyof DocumentFonts, string>, rounds: number) {
  const fonts = { regular: bytesOf(files.regular), bold: bytesOf(files.bold), mono: bytesOf(files.mono) };
  const faces = readFaces(fonts);
  const slips = people();
  const slipPages = new Recorder();
  record(slipPages, [planSlips(slips, options, faces)]);
  const tablePages = new Recorder();
  drawTable(tablePages, faces);
  const extracts = benchExtracts();
  const plan = (read: Faces) =>
    extracts.map((extract) => planExtract(extract, DETAILS, read, LOOK, usualWording));
  const extractPages = new Recorder();
  record(extractPages, plan(faces));
  return {
    extracts: await measure(rounds, fonts, extractPages.pages, () => {
      const read = readFaces(afresh(fonts));
      return pdfOf(printPapers(plan(read), read, { title: 'Выписки', createdAt }));
    }),
    slips: await measure(rounds, fonts, slipPages.pages, () => {
      const read = readFaces(afresh(fonts));
      return pdfOf(printPapers([planSlips(slips, options, read)], read, { title: 'Памятки', createdAt }));
    }),
    table: await measure(rounds, fonts, tablePages.pages, () => {
      const read = readFaces(afresh(fonts));
      const drawing = new PdfDrawing(read, { title: 'Таблица', createdAt });
      drawTable(drawing, read);
      return drawing.finish();
    }),
  };
}

Object.assign(globalThis, { runPdfBench: run });
