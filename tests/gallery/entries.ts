import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import { USUAL_TOPIC } from '../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import { fullName } from '../stand/names.ts';
import type { Person } from '../stand/people.ts';
import type { Stand } from '../stand/stand.ts';
import { plannedGroups } from './planned-groups.ts';
import { recordedLists } from './recorded-lists.ts';

const DIARY = 'electronic-diary';
const EMAIL = 'marks-by-email';
const TOPIC = USUAL_TOPIC;
const PERIOD = '2026/2027:q1';
/** Days around the stand's own, 23.11.2026. */
const DAYS = {
  september: '2026-09-05',
  october: '2026-10-20',
  lately: '2026-11-10',
  yesterday: '2026-11-22',
};

interface Family {
  student: Person;
  /** Representatives, the first one first. */
  grownUps: Person[];
  at: number;
}

/**
 * What the teacher recorded since September, so that every state of a register stands beside some family: done, done in
 * part, overdue, refused, withdrawn, disagreed, blocked, on paper, returned, nothing at all. By family, so that
 * what is refused can be found.
 */
export function recordedEntries(stand: Stand): object[][] {
  const families = stand.students.map(
    (student, at): Family => ({
      student,
      // Of somebody who works at the school, too, the list shows no link to the card: the key is not the number then.
      grownUps: stand.school.registry
        .parentsOf(student)
        .map(({ person }) => person)
        .filter(({ job }) => job === ''),
      at,
    }),
  );
  const classGroup = stand.info.classGroup;
  const ofClass = { kind: 'protection-recorded', person: classGroup };
  const told = [
    ...families.filter(({ at }) => at % 7 !== 6).map(ofFamily),
    [
      { ...ofClass, what: 'undertaking', on: DAYS.september, number: '4' },
      { ...ofClass, what: 'rules-students', on: DAYS.october, number: null },
    ],
    breach(classGroup, families[0]),
    plannedGroups(stand),
    recordedLists(stand),
  ];
  return told
    .filter(({ length }) => length > 0)
    .map((entries) => entries.map((entry) => ({ ...entry, classGroup })));
}

function ofFamily(family: Family): object[] {
  return [
    ...consents(family),
    ...informing(family),
    ...papers(family),
    ...credentials(family),
    ...facts(family),
  ];
}

/** A breach that is under way, of which both have been told and the head has decided: it does not stand over all sections. */
function breach(classGroup: string, family: Family | undefined): object[] {
  if (!family) return [];
  const when = { incident: 'breach', on: DAYS.yesterday };
  const ofCase = { ...when, person: classGroup };
  const what = 'Памятка с логином и временным паролем потеряна; её мог прочитать посторонний.';
  return [
    { ...ofCase, kind: 'incident-recorded', time: '17:40', from: 'родитель', what, report: null },
    { incident: 'breach', kind: 'incident-account', person: family.student.id, lost: 'both' },
    { ...ofCase, kind: 'incident-told', receiver: 'head', time: '17:50', how: 'phone' },
    {
      ...ofCase,
      kind: 'incident-received',
      receiver: 'support',
      time: '18:20',
      receivedBy: 'автоответ',
      number: '48-211',
    },
    {
      ...ofCase,
      kind: 'incident-regulator',
      stage: 'first',
      decision: 'not-needed',
      time: '19:00',
      number: null,
    },
    { ...when, kind: 'incident-step', person: family.student.id, step: 'password', time: '18:05' },
  ];
}

function consents({ student, grownUps: [first, second], at }: Family): object[] {
  if (!first) return [];
  const paper = { person: student.id, purpose: DIARY, signedBy: first.id, number: `${at + 1}` };
  const given = { ...paper, kind: 'consent-given', on: DAYS.september, until: null, place: 'папка класса' };
  const ownOf = (person: Person) => ({ ...given, person: person.id, signedBy: person.id, number: null });
  const inSystem = {
    kind: 'consent-in-system',
    person: student.id,
    purpose: DIARY,
    entered: true,
    on: DAYS.october,
    enteredBy: 'Примерова М. П.',
  };
  switch (at % 8) {
    case 0:
      return [given, ownOf(first), inSystem];
    case 1:
      return [{ ...paper, kind: 'consent-refused', on: DAYS.september, place: null }];
    case 2:
      return [given, { ...paper, kind: 'consent-withdrawn', receivedOn: DAYS.lately, number: null }];
    case 3:
      return second
        ? [given, { ...paper, signedBy: second.id, kind: 'consent-refused', on: DAYS.october, place: null }]
        : [given];
    case 4:
      return [{ ...given, until: '2026-11-30' }, ownOf(first)];
    case 5:
      return [
        given,
        ownOf(first),
        ...(second ? [ownOf(second)] : []),
        { ...given, purpose: EMAIL, number: null },
      ];
    default:
      return [given, ownOf(first), inSystem];
  }
}

function informing({ grownUps, at }: Family): object[] {
  const form = (['electronic', 'paper', 'both'] as const)[at % 5] ?? 'electronic';
  return grownUps.slice(0, 2).map(({ id }, index) => ({
    kind: 'informing-form-chosen',
    person: id,
    form: index === 0 ? form : 'electronic',
    from: DAYS.september,
    every: form === 'electronic' || index > 0 ? null : 30,
    number: `${at + 1}`,
    ...(form === 'paper' && index === 0 && { paperGround: 'no-internet' }),
  }));
}

/** Acknowledgements, extracts, notices, letters, the meeting. */
function papers({ student, grownUps: [first], at }: Family): object[] {
  if (!first) return [];
  const signer = { signedBy: first.id, signedName: fullName(first) };
  const taker = { to: first.id, toName: fullName(first), how: 'meeting' };
  const extract = `${100_000 + at}`;
  const notice = `notice-${at}`;
  const told: object[] = [];
  if (at % 3 !== 1)
    told.push({
      kind: 'acknowledged',
      person: first.id,
      student: student.id,
      period: PERIOD,
      topic: TOPIC,
      form: 'sheet',
      on: '2026-10-28',
    });
  if (at % 4 === 0) told.push({ kind: 'meeting-attended', person: first.id, on: DAYS.october });
  if (at % 3 === 0) {
    const said = { person: student.id, extract };
    told.push({ ...said, kind: 'extract-issued', on: DAYS.october, span: '1-я четверть' });
    if (at % 2 === 0) told.push({ ...said, kind: 'extract-handed-over', on: DAYS.lately, ...taker });
    if (at % 4 === 0) told.push({ ...said, kind: 'extract-returned', on: DAYS.yesterday, ...signer });
  }
  if (at % 5 === 2) {
    const said = { person: student.id, notice };
    told.push({
      ...said,
      kind: 'notice-prepared',
      on: DAYS.lately,
      number: `${at}`,
      about: at % 2 ? 'absences' : 'both',
      current: true,
      span: '2-я четверть',
      said: 'Алгебра, «2»; английский язык, «2»; пропущено 6 уроков',
    });
    if (at % 2) told.push({ ...said, kind: 'notice-handed-over', on: DAYS.yesterday, ...taker });
  }
  if (at % 6 === 0)
    told.push({ kind: 'letter-sent', person: first.id, on: DAYS.lately, subject: 'Об электронном дневнике' });
  return told;
}

function credentials({ student, grownUps: [first], at }: Family): object[] {
  if (!first) return [];
  const handed = { kind: 'credentials-handed-out', on: DAYS.september, how: 'meeting' };
  const to = { to: first.id, toName: fullName(first) };
  if (at % 4 === 0)
    return [
      { ...handed, person: first.id, ...to, capacity: 'мать' },
      { ...handed, person: student.id, ...to, capacity: 'мать' },
      { kind: 'sign-in-state', person: first.id, state: 'signed-in' },
    ];
  if (at % 4 === 1)
    return [
      { ...handed, person: student.id, ...to, capacity: 'мать' },
      { kind: 'credentials-returned', person: student.id, on: DAYS.lately },
    ];
  return [];
}

function facts({ student, grownUps: [first, second], at }: Family): object[] {
  const told: object[] = [];
  if (second && at % 9 === 5)
    told.push({
      kind: 'handing-out-blocked',
      person: second.id,
      ground: 'решение суда',
      basis: 'court',
      document: null,
    });
  if (second && at % 9 === 7)
    told.push({ kind: 'handing-out-blocked', person: second.id, ground: 'устная просьба матери' });
  if (first && at % 6 === 3)
    told.push({
      kind: 'note-written',
      person: student.id,
      text: 'Звонок матери: болеет до конца недели, задания передаст сестра.',
    });
  return told;
}

/** Details of the school, as after the settings were filled in; of long names. */
export const schoolDetails = {
  school: {
    fullName:
      'Муниципальное бюджетное общеобразовательное учреждение «Лицей № 1 имени академика П. П. Примерова»',
    shortName: 'МБОУ «Лицей № 1»',
    address: 'г. Энск, ул. Школьная, д. 1',
    city: 'Энск',
  },
  processors: [{ name: 'ООО «Пример»', address: 'г. Энск, ул. Садовая, д. 5' }],
  system: { name: 'Дневник.ру' },
  head: { post: 'директор', postDative: '', name: 'Образцова Анна Петровна', nameDative: '' },
  teacher: { name: 'Примерова Мария Павловна', contacts: 'кабинет 12' },
};

/** Sends a request of a page of the extension to the background, as the page itself does; returns what it refuses. */
export async function request(
  page: Page,
  content: { type: string; [field: string]: unknown },
): Promise<string | null> {
  const answer = await page.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { ...content, id: randomUUID() },
  );
  const { ok, note = '' } = answer as { ok: boolean; note?: string };
  return ok ? null : note;
}
