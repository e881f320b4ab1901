import { beforeAll, describe, expect, it } from 'vitest';
import type { Rect } from '../../../utils/base/documents/drawing.ts';
import { readFaces } from '../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../utils/base/documents/paper.ts';
import { usualWordings } from '../../../utils/duties/school-wordings.ts';
import { fileOf, papersOf, type Sample, type SamplesContext, type SheetKind } from '../../papers/sample.ts';
import { samples } from '../../papers/samples.ts';
import { fault } from '../../setup/fault.ts';
import { printFile } from '../../setup/print-file.ts';
import { type DrawnPage, drawPages, readFonts, readText, testFonts } from '../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../base/documents/recorder.ts';
import { lonelySignatures } from './lonely-signatures.ts';

/** Edges of what a sheet of each kind may have on it, mm. */
const FIELDS: Record<SheetKind, { left: number; right: number; top: number; bottom: number }> = {
  filed: { left: 30, right: 200, top: 20, bottom: 290 },
  'filed-landscape': { left: 20, right: 287, top: 30, bottom: 203 },
  bound: { left: 20, right: 200, top: 14, bottom: 290 },
  home: { left: 20, right: 200, top: 14, bottom: 290 },
  cut: { left: 4, right: 293, top: 0, bottom: 293 },
};

/** White strips of a sheet beside its field; none of one to be cut, whose cut lines go to the edges. */
function margins(kind: SheetKind, page: DrawnPage): Rect[] {
  if (kind === 'cut') return [];
  const landscape = page.width > page.height;
  const { left, right, top } = FIELDS[landscape && kind === 'filed' ? 'filed-landscape' : kind];
  const [width, height] = landscape ? [297, 210] : [210, 297];
  return [
    { x: 0, y: 0, width: left - 1, height },
    { x: right + 0.6, y: 0, width: width - right - 0.6, height },
    { x: 0, y: 0, width, height: top - 3 },
  ];
}

/** A colour would be lost on a black and white printer. */
const hasColour = ({ pixels }: DrawnPage): boolean => {
  for (let at = 0; at < pixels.length; at += 3)
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return true;
  return false;
};

/** Enough for every letter to leave ink. */
const DPI = 60;

interface Drawn {
  name: string;
  sample: Sample;
  /** As papers; null for a finished file. */
  papers: readonly Paper[] | null;
  texts: string[];
  pages: DrawnPage[];
}

const all: Drawn[] = [];
const files: { name: string; bytes: Uint8Array }[] = [];
let context: SamplesContext;
let joined: ReturnType<typeof printFile>;

beforeAll(async () => {
  const fonts = await testFonts();
  context = {
    fonts,
    faces: readFaces(fonts),
    createdAt: new Date('2026-09-01T08:00:00Z'),
    wordings: usualWordings(),
  };
  const planned = samples.map((sample) => ({
    name: `${sample.id}, ${sample.cast.title}`,
    sample,
    papers: papersOf(sample, context),
  }));
  // All papers in one file: a process for each would take minutes.
  const papers = planned.flatMap((each) => each.papers ?? []);
  joined = printFile(papers, context.faces, { title: 'Все бумаги', createdAt: context.createdAt });
  const texts = readText(joined.bytes, '-raw');
  const pages = drawPages(joined.bytes, DPI);
  files.push({ name: 'all papers', bytes: joined.bytes });
  let from = 0;
  for (const each of planned) {
    if (each.papers) {
      const to = from + each.papers.reduce((sum, paper) => sum + paper.pages, 0);
      all.push({ ...each, texts: texts.slice(from, to), pages: pages.slice(from, to) });
      from = to;
    } else {
      const bytes = fileOf(each.sample, context);
      files.push({ name: each.name, bytes });
      all.push({ ...each, texts: readText(bytes, '-raw'), pages: drawPages(bytes, DPI) });
    }
  }
}, 300_000);

describe('every paper in every variant', () => {
  it('has a name of its own for each file, and a title', () => {
    const names = samples.map(({ id, cast }) => `${id}-${cast.id}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const untitled = all.filter(({ papers }) => papers?.some(({ title }) => title.trim() === ''));
    expect(untitled.map(({ name }) => name)).toEqual([]);
    // A consent of two signers with the longest names takes both sides, and says so.
    // The slip of somebody with the longest name takes more room, and says so, too.
    const told = /Печатайте с двух сторон|^Памятка «Несуществующий.*не помещается/;
    expect(joined.warnings.filter((each) => !told.test(each))).toEqual([]);
  });

  it('is a file in Russian with a title and only embedded faces', () => {
    for (const { name, bytes } of files) {
      const text = new TextDecoder('latin1').decode(bytes);
      expect(text, name).toContain('/Lang (ru)');
      expect(text, name).toMatch(/\/Title \(þÿ|\/Title \([^)]/);
      expect(text, name).toContain('/DisplayDocTitle true');
      const fonts = readFonts(bytes);
      expect(fonts.length, name).toBeGreaterThan(0);
      for (const font of fonts) expect(font, name).toMatch(/^[A-Z]{6}\+PT(?:Sans|Mono)-\w+ .* yes yes yes/);
    }
  });

  it('is black and white, has no empty page and no ink outside the margins', () => {
    for (const { name, sample, pages } of all) {
      expect(pages.length, name).toBeGreaterThan(0);
      pages.forEach((page, number) => {
        const where = `${name}, page ${number + 1}`;
        expect(hasColour(page), where).toBe(false);
        expect(page.ink({ x: 0, y: 0, width: 297, height: 280 }), where).toBeGreaterThan(200);
        for (const strip of margins(sample.sheet, page)) expect(page.ink(strip), where).toBe(0);
      });
    }
  });

  it('overlaps and clips nothing', () => {
    for (const { name, sample, papers } of all)
      for (const paper of papers ?? [])
        expect(troubleOn(paper, context.faces, FIELDS[sample.sheet]), name).toEqual([]);
  });

  it('draws in ink, inside the sheet, all that can be read in it', () => {
    for (const { name, papers, texts, pages } of all) {
      (papers ?? []).flatMap(recorded).forEach((page, number) => {
        const squeezed = squeeze(texts[number] ?? '');
        for (const { text, left, right, top, bottom } of page.texts) {
          if (!/[\p{L}\d]/u.test(text)) continue;
          expect(squeezed, name).toContain(squeeze(text));
          const box = { x: left, y: top - 0.5, width: right - left + 0.5, height: bottom - top + 1 };
          expect(pages[number]?.ink(box), `${name}: ${text}`).toBeGreaterThan(0);
        }
      });
    }
  });

  fault(
    'A line of a paper ends in «№», «п.», initials, a number before its noun or half a date',
    'no paper has such a line',
    () => {
      const broken =
        /[\s(](?:№|п\.|ст\.|ч\.|\d{1,2}\.\d{2}\.|\d+ рабочих)$|^(?:\p{Lu}\. )*\p{Lu}\.$|^рабочих дней/u;
      expect(linesWith(broken)).toEqual([]);
    },
  );

  fault(
    'A line of a paper ends inside the number of an extract, an address of e-mail, «статья 24» or a date to be filled in; a quotation closes twice',
    'no paper has such a line',
    () => {
      const broken =
        /№ ?\d{4}$|@[\w-]+\.?$|^com\.$|(?:^|[\s(])(?:стать[яиюе]|част[ьи]|пункта?|см\.)$|^«_+» _{5,}$|^20_+ г\.|^\d{4} г\. \(|»»/u;
      expect(linesWith(broken)).toEqual([]);
    },
  );

  fault(
    'A table that continues overleaf has no header there',
    'its header is repeated, on notices and extracts as on sheets of the class',
    () => {
      const { texts } = all.find(({ name, sample }) => sample.id === 'notice' && name.includes('обычн'))!;
      expect(texts).toHaveLength(2);
      for (const text of texts) expect(text).toContain('Пропущенные уроки');
    },
  );

  fault(
    'A list of the class report breaks a name at the end of a line',
    'each name stands on one line',
    () => {
      const report = samples.find(({ id, cast }) => id === 'class-report' && cast.id === 'usual')!;
      const broken = report.cast.families.flatMap(({ student }) => {
        const words = student.split(' ');
        return [words.slice(0, 1), words.slice(0, 2)].filter(({ length }) => length < words.length);
      });
      const ends = new RegExp(`(?:^|[\\s:])(?:${broken.map((words) => words.join('\\s')).join('|')})$`);
      const inLists = linesWith(ends).filter((line) => /^class-report, обычные.*[:,]/.test(line));
      expect(inLists.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([]);
    },
  );

  fault(
    'A family reads «без причины» of lessons whose reason nobody has written down',
    'all papers say «причина не указана»',
    () => {
      expect(linesWith(/без причины/i)).toEqual([]);
      expect(linesWith(/причина не указана/i)).not.toEqual([]);
    },
  );

  it('leaves no signature alone on a page', () => {
    const lonely = all.flatMap(({ name, texts }) =>
      lonelySignatures(texts).map((page) => `${name}, page ${page}`),
    );
    expect(
      lonelySignatures(['Акт', 'подпись\nОбразцова А. П.\nСтраница 2 из 3\nАкт', 'Текст акта '.repeat(9)]),
    ).toEqual([2]);
    expect(lonely).toEqual([]);
  });
});

const records = new Map<Paper, ReturnType<typeof recordPaper>>();

/** What a paper draws, recorded once for all tests that look at it. */
function recorded(paper: Paper): ReturnType<typeof recordPaper> {
  const known = records.get(paper) ?? recordPaper(paper, context.faces);
  records.set(paper, known);
  return known;
}

/** Lines of all papers as drawn, with the name of their paper. */
const linesWith = (pattern: RegExp): string[] =>
  all.flatMap(({ name, papers }) =>
    (papers ?? [])
      .flatMap(recorded)
      .flatMap(({ texts }) => texts.filter(({ text }) => pattern.test(text)))
      .map(({ text }) => `${name}: ${text}`),
  );

/** Without what typesetting changes: spaces and kinds of hyphen. */
const squeeze = (text: string): string => text.replace(/[\s\u2011-]+/g, '');
