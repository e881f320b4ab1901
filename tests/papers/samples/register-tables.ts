import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import { acknowledgementStates } from '../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { acknowledgementTable } from '../../../utils/duties/acknowledgements/acknowledgement-table.ts';
import { consentStates } from '../../../utils/duties/consents/consent-states.ts';
import { consentTable } from '../../../utils/duties/consents/consent-table.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { credentialRegister } from '../../../utils/duties/credentials/credential-register.ts';
import { credentialTable } from '../../../utils/duties/credentials/credential-table.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import { extractStates } from '../../../utils/duties/extracts/extract-states.ts';
import { extractTable } from '../../../utils/duties/extracts/extract-table.ts';
import { familiesTable } from '../../../utils/duties/families/families-table.ts';
import { classCoverage } from '../../../utils/duties/families/family-coverage.ts';
import { informingJournal } from '../../../utils/duties/informing/informing-journal.ts';
import { informingStates } from '../../../utils/duties/informing/informing-states.ts';
import { informingTable } from '../../../utils/duties/informing/informing-table.ts';
import { noticeStates } from '../../../utils/duties/notices/notice-states.ts';
import { noticeTable } from '../../../utils/duties/notices/notice-table.ts';
import type { RegisterTable } from '../../../utils/register/register-table.ts';
import { familiesFor, rulesFor } from '../../unit/register/a-family.ts';
import { type RecordedFact, recordedEntries } from '../../unit/register/entries.ts';
import type { Cast } from '../casts.ts';

const TODAY = '2026-11-23';
const PURPOSES = [{ id: DIARY_PURPOSE, title: 'Электронный дневник' }];
const PERIOD = '2026/2027:q1';

/** What an ordinary first quarter leaves in the registers, for the family at this place. */
function factsOf(at: number, { student, representative }: Cast['families'][number]): RecordedFact[] {
  const [child, parent] = [`s${at}`, `m${at}`];
  const on = `2026-09-${String(1 + (at % 30)).padStart(2, '0')}`;
  const handed = { on, to: parent, toName: representative, how: 'in-person' } as const;
  return [
    { kind: 'credentials-handed-out', person: child, ...handed, capacity: 'законный представитель' },
    {
      kind: 'consent-given',
      person: child,
      purpose: DIARY_PURPOSE,
      signedBy: parent,
      on,
      number: String(at + 1),
      until: null,
      place: 'папка 3',
    },
    {
      kind: 'consent-in-system',
      person: child,
      purpose: DIARY_PURPOSE,
      entered: true,
      on,
      enteredBy: 'Примерова М. П.',
    },
    {
      kind: 'informing-form-chosen',
      person: parent,
      form: at % 3 === 0 ? 'paper' : 'electronic',
      from: on,
      every: at % 3 === 0 ? 14 : null,
      number: String(at + 1),
      byEmail: at % 3 !== 0,
      paperGround: at % 3 === 0 ? 'no-internet' : null,
    },
    {
      kind: 'acknowledged',
      person: parent,
      period: PERIOD,
      topic: 'итоги четверти',
      form: 'sheet',
      on,
      student: child,
    },
    {
      kind: 'extract-issued',
      person: child,
      extract: `1234567${at}`,
      on,
      period: null,
      span: '1-я четверть',
    },
    { kind: 'extract-handed-over', person: child, extract: `1234567${at}`, ...handed },
    {
      kind: 'notice-prepared',
      person: child,
      notice: `n${at}`,
      on,
      number: String(at + 1),
      about: 'marks',
      span: '1-я четверть',
      said: `${student.split(' ')[0]}: алгебра, физика`,
    },
    { kind: 'notice-handed-over', person: child, notice: `n${at}`, ...handed },
    { kind: 'letter-sent', person: parent, on, subject: 'Электронный дневник' },
  ];
}

/** The registers as the product prints them, by the names of their samples. */
export function registerTables({ families }: Cast): Record<string, RegisterTable> {
  const students = families.map(({ student }, at) =>
    newPerson({ key: `s${at}`, role: 'student', name: student, birthDate: '2013-05-05' }),
  );
  const representatives = families.map(({ representative }, at) =>
    newPerson({
      key: `m${at}`,
      role: 'representative',
      name: representative,
      relation: 'мать',
      children: [`s${at}`],
    }),
  );
  const people = [...students, ...representatives];
  const nameOf = (key: string) => people.find((person) => person.key === key)?.name ?? key;
  const facts = families.flatMap((family, at) => factsOf(at, family));
  const entries = recordedEntries(...facts);
  const standing = familiesFor(students, representatives, facts, TODAY);
  const rules = rulesFor(students, representatives, facts, TODAY);
  const consents = consentStates(entries, people, [DIARY_PURPOSE], rules);
  const ask = { period: PERIOD, topic: 'итоги четверти', whose: 'any' } as const;
  const coverage = classCoverage({
    families: standing,
    entries,
    kinds,
    periods: { periods: [] } as never,
    today: TODAY,
    consents: [],
  });
  return {
    credentials: credentialTable(people, credentialRegister(entries)),
    consents: consentTable(
      consents.filter(({ status }) => status !== 'none'),
      nameOf,
      PURPOSES,
    ),
    informing: informingTable(
      informingStates(
        entries,
        representatives.map(({ key }) => key),
        TODAY,
      ),
      nameOf,
    ),
    acknowledgements: acknowledgementTable(
      acknowledgementStates(entries, standing, ask),
      { period: '1-я четверть', topic: ask.topic },
      nameOf,
    ),
    extracts: extractTable(extractStates(entries), [], nameOf),
    notices: noticeTable(noticeStates(entries), nameOf),
    families: familiesTable(
      coverage.map((each) => ({ student: each.student, coverage: each, tasks: [] })),
      nameOf,
    ),
    'informing-journal': informingJournal({
      entries,
      kinds,
      words: { name: nameOf, purposes: PURPOSES, period: () => '1-я четверть' },
      students,
      representatives,
      period: { name: '1-я четверть', from: '2026-09-01', to: '2026-10-25' },
    }),
  };
}
