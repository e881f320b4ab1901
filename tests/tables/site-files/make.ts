import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attendanceFile } from '../../stand/journal/attendance-file.ts';
import { journalOf } from '../../stand/journal/journal.ts';
import { makeSchool } from '../../stand/school.ts';
import { flatOds, type Sheet } from '../../unit/base/tables/fixtures/flat-ods.ts';
import { LibreOffice } from '../libre-office.ts';
import { subjectByLessons, subjectByMonths } from './subject-journal.ts';
import { weekJournal } from './week-journal.ts';

/** Makes the files of this folder again, with LibreOffice (README.md): 7 «А» of the stand with nine students. */
const school = makeSchool(1, 9, { edition: 1 });
const journal = journalOf(school).ofClass(school.main);
const office = new LibreOffice();

const truthAt = (path: string, truth: unknown) =>
  writeFileSync(join(import.meta.dirname, `${path}.json`), `${JSON.stringify(truth, null, 1)}\n`);

function workbook(path: string, sheets: readonly Sheet[], truth: unknown): void {
  const source = join(office.folder, `${path}.fods`);
  mkdirSync(dirname(source), { recursive: true });
  writeFileSync(source, flatOds(sheets));
  office.convert([source], 'xls:MS Excel 97', dirname(join(import.meta.dirname, `${path}.xls`)));
  truthAt(path, truth);
}

const span = { from: '2026-11-09', to: '2026-11-22', today: '2026-11-23' };
for (const [path, tellsClass] of [
  ['attendance', true],
  ['attendance-bare', false],
] as const) {
  const { html, truth } = attendanceFile(journal, span, tellsClass);
  writeFileSync(join(import.meta.dirname, `${path}.xls`), html);
  truthAt(path, truth);
}
for (const [path, tellsWeek] of [
  ['journal', true],
  ['journal-bare', false],
] as const) {
  const { sheet, truth } = weekJournal(journal, '2026-11-16', tellsWeek);
  workbook(path, [sheet], truth);
}
for (const [path, make] of [
  ['assumed/subject-lessons', subjectByLessons],
  ['assumed/subject-months', subjectByMonths],
] as const) {
  const { sheets, truth } = make(journal, 'Алгебра', '2026-11-09', '2026-11-22');
  workbook(path, sheets, truth);
}
office.close();
