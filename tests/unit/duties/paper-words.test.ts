import { beforeAll, expect } from 'vitest';
import { readFaces } from '../../../utils/base/documents/fonts.ts';
import { usualWordings } from '../../../utils/duties/school-wordings.ts';
import { papersOf, type Sample } from '../../papers/sample.ts';
import { samples } from '../../papers/samples.ts';
import { fault } from '../../setup/fault.ts';
import { testFonts } from '../base/documents/ink.ts';
import { recordPaper } from '../base/documents/recorder.ts';

/** What papers say, as they are laid out; `every-paper.test.ts` looks at their ink. */
const all: { sample: Sample; pages: ReturnType<typeof recordPaper>; texts: string[] }[] = [];

beforeAll(async () => {
  const fonts = await testFonts();
  const faces = readFaces(fonts);
  const context = { fonts, faces, createdAt: new Date('2026-09-01T08:00:00Z'), wordings: usualWordings() };
  for (const sample of samples) {
    const pages = (papersOf(sample, context) ?? []).flatMap((paper) => recordPaper(paper, faces));
    const texts = pages.map((page) =>
      page.texts.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n'),
    );
    all.push({ sample, pages, texts });
  }
}, 120_000);

const linesWith = (pattern: RegExp): string[] =>
  all.flatMap(({ sample, texts }) =>
    texts
      .flatMap((text) => text.split('\n'))
      .filter((line) => pattern.test(line))
      .map((line) => `${sample.id}-${sample.cast.id}: ${line}`),
  );

fault(
  'A line of a paper ends inside the address of a page («https://login.» and «dnevnik.ru/login»)',
  'no paper breaks an address that fits into a line',
  () => {
    expect(linesWith(/https?:\/{0,2}\S*[./]$|^dnevnik\.ru/).filter((line) => !/\/$/.test(line))).toEqual([]);
  },
);

fault(
  'A sentence that ends with initials gets a second full stop («классный руководитель — Ю И..»)',
  'no paper has two full stops together, nor a field that begins with a comma',
  () => {
    expect(linesWith(/(?<!\.)\.\.(?!\.)|: ?,/)).toEqual([]);
    expect(linesWith(/^, /)).toEqual([]);
  },
);

fault(
  'The class report is one document, its first sheet has no number and its second says «Лист 1 из 1»',
  'its sheets are numbered together, however many there are',
  () => {
    for (const { texts } of all.filter(({ sample }) => sample.id === 'class-report'))
      texts.forEach((text, at) => {
        expect(text).toContain(`Лист ${at + 1} из ${texts.length}`);
        expect(text).not.toContain('Страница');
      });
  },
);

fault(
  'A statement of a student of 18, or of a pupil who reports a breach, comes «от родителя»',
  'the student writes «от обучающегося», whoever reports a breach «от заявителя»; a parent remains one',
  () => {
    const from = (id: string) =>
      all.find(({ sample }) => sample.id === id && sample.cast.id === 'short')!.texts.join('\n');
    expect(from('informing-adult')).toContain('от обучающегося');
    expect(from('breach-report')).toContain('от заявителя');
    expect(from('withdrawal')).toContain('от родителя (законного представителя)');
    for (const id of ['informing-adult', 'breach-report']) expect(from(id)).not.toContain('от родителя');
  },
);

fault(
  'A statement is addressed «Директору Школа № 1»',
  'the name of the school stands in the genitive where it can be declined',
  () => {
    const { texts } = all.find(({ sample }) => sample.id === 'refusal' && sample.cast.id === 'short')!;
    expect(texts.join('\n')).toContain('Директору школы № 1');
  },
);

fault(
  'The name of the school on a crowded extract for a leaver is smaller than its address below',
  'the address is always the smaller',
  () => {
    for (const { pages, sample } of all.filter(({ sample }) => sample.id === 'leaver-extract')) {
      const [page] = pages;
      const { address } = sample.cast.details.school;
      const of = (isAddress: boolean) =>
        page!.texts.slice(0, 3).find(({ text }) => address.startsWith(text) === isAddress);
      const [name, below] = [of(false), of(true)];
      if (address && below) expect(below.bottom - below.top).toBeLessThan(name!.bottom - name!.top);
      expect(below !== undefined || !address || sample.cast.id === 'long').toBe(true);
    }
  },
);

fault(
  'Families sign the register of notices one below the other, and each reads there who else fails',
  'on paper it says number, period and days, nothing of what a notice is about',
  () => {
    const { texts } = all.find(({ sample }) => sample.id === 'register-notices')!;
    const whole = texts.join('\n');
    expect(whole).toContain('Подпись');
    expect(whole).not.toMatch(/неуспеваем|алгебра|физика|О чём/);
  },
);

fault(
  'A register on paper begins with its latest day, and two of its columns are called «№»',
  'its rows follow their days from the first, and the number of a paper has a column of its own name',
  () => {
    for (const id of ['register-notices', 'register-extracts']) {
      const whole = all.find(({ sample }) => sample.id === id)!.texts.join('\n');
      const days = [...whole.matchAll(/(\d\d)\.09\.2026/g)].map(([, day]) => Number(day));
      expect(days.length).toBeGreaterThan(20);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
      expect(whole).toContain('Номер');
      expect(whole.match(/^№$/gm)).toHaveLength(whole.match(/^Номер$/gm)!.length);
    }
  },
);
