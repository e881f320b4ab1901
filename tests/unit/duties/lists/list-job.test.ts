import { expect, it } from 'vitest';
import { listJob } from '../../../../utils/duties/lists/list-job.ts';
import { classOf } from '../../register/a-class.ts';
import { recordedEntries } from '../../register/entries.ts';

it('the report on the job names whose cards were compared with Госуслуги, and who has come and gone', () => {
  const on = '2026-11-20';
  const compared = { kind: 'sign-in-compared', on } as const;
  const entries = recordedEntries(
    { ...compared, person: 's1', differs: ['snils'] },
    { ...compared, person: 's1', differs: [] },
    { ...compared, person: 's2', differs: ['name'] },
    { kind: 'moved', on, person: '1', way: 'left', name: 'Ушедший Пётр', school: null },
  );
  const lines = listJob.lines(classOf(entries)).map(({ text, amount, open }) => [text, amount, open]);
  expect(lines).toContainEqual([
    'Данные сверены с Госуслугами',
    expect.stringMatching(/^2\s/),
    [expect.stringMatching(/^Не совпало: 1\s/)],
  ]);
  expect(lines).toContainEqual(['Прибытие и выбытие учтены', expect.stringMatching(/^1\s/), []]);
  expect(listJob.lines(classOf([]))).toHaveLength(1);
});
