import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import type { MatrixAsk } from '../../../utils/register/class-matrix.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';

/** s1 with mother m1 and father f1, s2 with mother m1 only, s3 with nobody, s4 who is 18 with mother m4. */
export const CLASS_ROSTER = aRoster(
  [
    newPerson({ key: 's1', role: 'student', name: 'Тестов Илья', birthDate: '2013-05-05' }),
    newPerson({ key: 's2', role: 'student', name: 'Тестова Вера', birthDate: '2013-05-05' }),
    newPerson({ key: 's3', role: 'student', name: 'Один Павел' }),
    newPerson({ key: 's4', role: 'student', name: 'Взрослая Нина', birthDate: '2008-11-01' }),
  ],
  [
    newPerson({
      key: 'm1',
      role: 'representative',
      name: 'Тестова Анна',
      relation: 'мать',
      children: ['s1', 's2'],
    }),
    newPerson({ key: 'f1', role: 'representative', name: 'Тестов Олег', relation: 'отец', children: ['s1'] }),
    newPerson({
      key: 'm4',
      role: 'representative',
      name: 'Взрослая Инна',
      relation: 'мать',
      children: ['s4'],
    }),
  ],
);

export const PERIOD = '2026/2027:q1';

export const ASK: MatrixAsk = {
  today: '2026-11-23',
  purposes: ['electronic-diary'],
  studentConsents: false,
  acknowledgement: { period: PERIOD, topic: 'marks', whose: 'any' },
};
