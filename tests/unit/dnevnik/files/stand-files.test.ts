import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { linesOutsideTables } from '../../../../utils/dnevnik/files/html-lines.ts';
import { readSiteFile } from '../../../../utils/dnevnik/files/read-site-file.ts';
import type { AttendanceFile, LessonsFile } from '../../../../utils/dnevnik/files/site-file.ts';
import { fullName } from '../../../stand/names.ts';
import { render } from '../../../stand/render.ts';
import { makeSchool, studentsOf } from '../../../stand/school.ts';
import { page } from '../dom.ts';

const school = makeSchool(1, 24, { with: ['attendance-export', 'class-week'] });
const answer = render(school);
const linked = (path: string, selector: string) => {
  const link = page(answer(path).body).querySelector(selector)?.getAttribute('href') ?? '';
  const url = new URL(link);
  return answer(url.pathname + url.search);
};
const pupils = studentsOf(school, school.main.id).map(fullName);
const gone = school.registry.people
  .filter((person) => person.left && person.classId === school.main.id && person.role === 'student')
  .map(fullName);
const known = (name: string) => pupils.some((pupil) => pupil.startsWith(name));

/** From the page of the site to what is taken of its file, as the dialog of the workspace does. */
describe('files that the site itself gives out', () => {
  it('the export of «Посещаемость: Классы» is read whole', async () => {
    const query = `report=attendance-groups&school=${school.id}&group=${school.main.id}`;
    const { body } = linked(`/v2/reports/default?${query}`, '#linktextExportToExcel');
    const tables = await readTables(new TextEncoder().encode(body), { name: 'report.xls', parseHtml: page });
    if (!tables.ok) throw new Error(JSON.stringify(tables));
    const reading = readSiteFile(tables.tables, linesOutsideTables(page(body)));
    if ('refused' in reading) throw new Error(reading.refused);
    const file = reading.file as AttendanceFile;
    expect(file.kind).toBe('attendance-totals');
    // Who has left within the period stands in the report of the site too.
    const others = file.rows.map(({ name }) => name).filter((name) => !known(name));
    expect(others.filter((name) => !gone.includes(name))).toEqual([]);
    expect(file.rows.length).toBe(pupils.length + others.length);
    expect(file.notes).toEqual([]);
  });

  it('the journal of a week is read whole', async () => {
    const path = `/v2/journals/classweek?school=${school.id}&group=${school.main.id}&date=16.11.2026`;
    const { file: bytes } = linked(path, 'a#weekExportButton');
    const tables = await readTables(new Uint8Array(bytes!), { name: 'journal.xls' });
    if (!tables.ok) throw new Error(JSON.stringify(tables));
    const reading = readSiteFile(tables.tables);
    if ('refused' in reading) throw new Error(reading.refused);
    const file = reading.file as LessonsFile;
    expect(file.kind).toBe('class-week');
    expect(file.lessons.length).toBeGreaterThan(20);
    expect(file.rows.length).toBe(pupils.length);
    expect(file.rows.filter(({ name }) => !known(name))).toEqual([]);
    expect(file.left).toEqual([]);
    expect(file.notes).toEqual([]);
  });
});
