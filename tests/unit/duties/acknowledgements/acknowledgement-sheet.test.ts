import { beforeAll, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import {
  planClassAcknowledgement,
  planStudentAcknowledgement,
} from '../../../../utils/duties/acknowledgements/acknowledgement-sheet.ts';
import { printFile } from '../../../setup/print-file.ts';
import { DETAILS, NO_DETAILS } from '../../base/documents/form-samples.ts';
import { readText, testFonts } from '../../base/documents/ink.ts';

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

function pagesOf(paper: Paper): string[] {
  const { bytes } = printFile([paper], faces, { title: paper.title, createdAt: new Date(0) });
  return readText(bytes, '-raw').map((text) => text.replace(/\s+/g, ' '));
}
const HEAD = { className: '7 «А»', period: '1 четверть', topics: ['отметки за четверть', 'график работ'] };
const ROWS = Array.from({ length: 40 }, (_, index) => ({
  student: `Примеров${index} Образец`,
  representative: `Примерова${index} М. П., мать`,
}));

it('lists the class with a repeated header and numbered sheets', () => {
  const pages = pagesOf(planClassAcknowledgement(ROWS, HEAD, DETAILS, faces));
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((text, index) => {
    expect(text).toContain('Подпись');
    expect(text).toContain(`Лист ${index + 1} из ${pages.length}`);
  });
  expect(pages[0]).toMatch(/ЛИСТ ОЗНАКОМЛЕНИЯ.*7 «А».*1 четверть.*1\) отметки за четверть.*2\) график работ/);
  const whole = pages.join(' ');
  for (const { student, representative } of ROWS) {
    expect(whole.split(`${student} `)).toHaveLength(2);
    expect(whole).toContain(representative);
  }
  expect(pages.at(-1)).toMatch(/Классный руководитель.*М\. П\. Примерова/);
});

it('continues for one student over a period, with rows to fill in', () => {
  const rows = [
    { date: '12.09.2026', topic: 'успеваемость за сентябрь' },
    { date: '', topic: '' },
  ];
  const student = {
    name: 'Пробный Пётр Ильич',
    representatives: ['Пробная Е. В., мать', 'Пробный И. И., отец'],
  };
  const [text] = pagesOf(planStudentAcknowledgement(student, rows, HEAD, DETAILS, faces));
  expect(text).toMatch(/Ученик: Пробный Пётр Ильич.*Пробная Е\. В\., мать; Пробный И\. И\., отец/);
  expect(text).toMatch(/1 12\.09\.2026 успеваемость за сентябрь 2 /);
});

it('is blank if nothing is known', () => {
  const [text] = pagesOf(
    planClassAcknowledgement(
      [{ student: '', representative: '' }],
      { className: '', period: '', topics: [] },
      NO_DETAILS,
      faces,
    ),
  );
  for (const label of ['школа', 'Класс:', 'Период (собрание):', 'С чем ознакомлены:'])
    expect(text).toContain(label);
});
