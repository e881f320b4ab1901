import type { Day } from '../../../utils/base/calendar/day.ts';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import { acknowledgementCells } from '../../../utils/duties/acknowledgements/acknowledgement-cells.ts';
import type { AcknowledgementAsk } from '../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { acknowledgements } from '../../../utils/duties/acknowledgements/duty.ts';
import { owedAcknowledgements } from '../../../utils/duties/acknowledgements/owed-acknowledgements.ts';
import { type ConsentAsk, consentCells } from '../../../utils/duties/consents/consent-cells.ts';
import { consents } from '../../../utils/duties/consents/duty.ts';
import { owedConsents } from '../../../utils/duties/consents/owed-consents.ts';
import { credentials } from '../../../utils/duties/credentials/duty.ts';
import { extracts } from '../../../utils/duties/extracts/duty.ts';
import { informing } from '../../../utils/duties/informing/duty.ts';
import { classMatrix } from '../../../utils/register/class-matrix.ts';
import { classToday } from '../../../utils/register/class-today.ts';
import type { ClassToday } from '../../../utils/register/duty.ts';
import type { AnyEntry } from '../../../utils/register/kind.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
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

export interface Ask extends ConsentAsk {
  today: Day;
  acknowledgement: AcknowledgementAsk;
}

export const ASK: Ask = {
  today: '2026-11-23',
  purposes: ['electronic-diary'],
  studentConsents: false,
  acknowledgement: { period: PERIOD, topic: 'marks', whose: 'any' },
};

/** The duties with a column, evaluated for `ask`. */
export const dutiesFor = (ask: Ask) =>
  [
    credentials,
    {
      ...consents,
      cells: (of: ClassToday) => consentCells(of, ask),
      owes: (of: ClassToday) => owedConsents(of, ask),
    },
    informing,
    {
      ...acknowledgements,
      cells: (of: ClassToday) => acknowledgementCells(of, ask.acknowledgement),
      owes: (of: ClassToday) => owedAcknowledgements(of, ask.acknowledgement),
    },
    extracts,
  ] as const;

/** The class on the day of `ask`. */
export const classOf = (entries: readonly AnyEntry[], ask: Ask = ASK): ClassToday =>
  classToday(CLASS_ROSTER, {
    entries,
    everywhere: entries,
    facts: peopleFacts(entries),
    settled: null,
    today: ask.today,
  });

export const matrixOf = (entries: readonly AnyEntry[], ask: Ask = ASK) =>
  classMatrix(classOf(entries, ask), dutiesFor(ask));
