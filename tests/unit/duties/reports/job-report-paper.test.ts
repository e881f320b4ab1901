import { beforeAll, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { dutyJobs } from '../../../../utils/duties/duty-jobs.ts';
import { planJobReport } from '../../../../utils/duties/reports/job-report-paper.ts';
import { JOB_ITEMS } from '../../../../utils/register/job.ts';
import { jobReport } from '../../../../utils/register/job-report.ts';
import { fault } from '../../../setup/fault.ts';
import { DETAILS } from '../../base/documents/form-samples.ts';
import { testFonts } from '../../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../../base/documents/recorder.ts';
import { classOf } from '../../register/a-class.ts';
import { recordedEntries } from '../../register/entries.ts';

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

it('names every item with its state, is given on request, and names nobody of the class', () => {
  const measure = { person: '1', what: 'undertaking', on: '2026-09-01', number: '3' } as const;
  const of = classOf(recordedEntries({ kind: 'protection-recorded', ...measure }));
  const head = { className: '7 «А»', schoolYear: '2026/2027', on: '2027-05-20' };
  const paper = planJobReport(jobReport(of, dutyJobs), head, DETAILS, faces, usualWording);
  expect(troubleOn(paper, faces)).toEqual([]);
  const text = recordPaper(paper, faces)
    .flatMap(({ texts }) => texts.map((each) => each.text))
    .join(' ')
    .replaceAll('\u00a0', ' ');
  expect(text).toMatch(/СПРАВКА об исполнении должностной инструкции.*7 «А».*на 20 мая 2027 г\./);
  expect(text).toContain('по запросу');
  expect(text).not.toMatch(/обязательн|отчётность/i);
  for (const { number, title } of JOB_ITEMS) expect(text, title).toContain(`${number}. ${title}`);
  expect(text).toMatch(/выполнено: № 3 01\.09\.2026/);
  expect(text).toContain('нет записей');
  expect(text).not.toContain('не ведётся');
  for (const { name } of [...of.students, ...of.representatives]) expect(text).not.toContain(name);
});

fault(
  'The report on the job says «Нет подписи: 3», and nobody knows of what',
  'each number in it has its unit',
  () => {
    const rows = jobReport(classOf([]), dutyJobs);
    const open = rows.flatMap((row) => row.open).filter((text) => /\d/.test(text));
    expect(open.length).toBeGreaterThan(3);
    expect(open.filter((text) => /: \d+$/.test(text))).toEqual([]);
    expect(open.join('. ')).toMatch(/Нет подписи: \d+\u00a0сем/);
  },
);
