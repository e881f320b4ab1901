import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import type { RawTable } from '../../../../utils/base/tables/table.ts';
import { placeSiteFile } from '../../../../utils/class-data/journal/placed-file.ts';
import type { LessonsContent, TotalsContent } from '../../../../utils/class-data/journal/site-files.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster } from '../../../../utils/class-data/roster/person.ts';
import { linesOutsideTables } from '../../../../utils/dnevnik/files/html-lines.ts';
import { readSiteFile } from '../../../../utils/dnevnik/files/read-site-file.ts';
import { readJournalCell } from '../../../../utils/dnevnik/readers/journal-cell.ts';

/** Files as the site gives them out, made by the facts without sight of the reader: tests/tables/site-files. */
const FOLDER = 'tests/tables/site-files';

interface Truth {
  className: string;
  columns?: { subject: string; day: string }[];
  pupils: {
    name: string;
    daysMissed?: number;
    daysIll?: number;
    lessonsMissed?: number;
    lessonsIll?: number;
    late?: number;
    cells?: ({ marks: string[]; status: string | null } | null)[];
  }[];
}

const STATUSES: Record<string, string> = { Absent: 'Н', Ill: 'Б', Pass: 'П', Late: 'О' };
const truthOf = (name: string): Truth => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
const parseHtml = (html: string) => new JSDOM(html).window.document;

async function read(name: string) {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}.xls`));
  const result = await readTables(bytes, { name, parseHtml });
  if (!result.ok) throw new Error(result.note);
  const text = new TextDecoder().decode(bytes);
  const lines = text.startsWith('<') ? linesOutsideTables(parseHtml(text)) : [];
  return { tables: result.tables as RawTable[], lines };
}

let roster: Roster;
beforeAll(() => {
  const names = truthOf('attendance').pupils.map(({ name }) => name);
  roster = {
    school: { id: '1', name: 'Школа' },
    classGroup: { id: '1', name: '7 "А"' },
    schoolYear: 2026,
    students: names.map((name, at) =>
      newPerson({ key: String(100 + at), role: 'student', name, person: String(100 + at), source: 'page' }),
    ),
    representatives: [],
    source: 'page',
    readAt: '2026-11-20T08:00:00.000Z',
    partial: false,
    additions: [],
  };
});

async function placed(name: string) {
  const { tables, lines } = await read(name);
  const reading = readSiteFile(tables, lines);
  if ('refused' in reading) throw new Error(reading.refused);
  const result = placeSiteFile(reading.file, { roster, today: '2026-11-23' });
  if ('refused' in result) throw new Error(result.refused);
  return result;
}
/** Nobody can tell the two namesakes apart. */
const isNamesake = (name: string) => name.startsWith('Кузнецов Артём');

describe.each(['attendance', 'attendance-bare'])('%s.xls', (name) => {
  it('has the totals of everybody; two namesakes and the line of totals are left', async () => {
    const { content, left, taken } = await placed(name);
    const truth = truthOf(name);
    const expected = truth.pupils.flatMap((pupil, at) =>
      isNamesake(pupil.name)
        ? []
        : {
            student: String(100 + at),
            daysMissed: pupil.daysMissed,
            daysIll: pupil.daysIll,
            missed: pupil.lessonsMissed,
            ill: pupil.lessonsIll,
            late: pupil.late,
          },
    );
    expect((content as TotalsContent).rows).toEqual(expected);
    expect(left).toHaveLength(3);
    expect(taken + left.length).toBe(truth.pupils.length + 1);
  });
});

describe.each([
  'journal',
  'journal-bare',
  'assumed/subject-lessons',
  'assumed/subject-months',
])('%s.xls', (name) => {
  it('has each mark and absence of everybody but the namesakes', async () => {
    const { content, leftCells, doubts } = await placed(name);
    const truth = truthOf(name);
    const { lessons, rows } = content as LessonsContent;
    expect(lessons.map(({ date, subject }) => ({ subject, day: date }))).toEqual(truth.columns);
    const shown = (text: string) => {
      const { marks, absence } = readJournalCell(text)!;
      return [...(absence ?? ''), ...marks].join(' ');
    };
    const got = rows.map(({ student, cells }) => [
      student,
      cells.map(([lesson, text]) => `${lesson}: ${shown(text)}`),
    ]);
    const expected = truth.pupils.flatMap(({ name: own, cells = [] }, at) => {
      const texts = cells.flatMap((cell, lesson) =>
        cell && (cell.marks.length > 0 || cell.status)
          ? [`${lesson}: ${[...(STATUSES[cell.status ?? ''] ?? ''), ...cell.marks].join(' ')}`]
          : [],
      );
      return isNamesake(own) ? [] : [[String(100 + at), texts]];
    });
    expect(got).toEqual(expected);
    expect(leftCells).toEqual([]);
    expect(doubts).toHaveLength(name.startsWith('assumed') ? 1 : 0);
  });
});
