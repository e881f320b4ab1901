import { beforeAll, describe, expect, it } from 'vitest';
import { meetingFamilies } from '../../../components/duties/meetings/meeting-input.ts';
import { type Faces, readFaces } from '../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../utils/base/documents/paper.ts';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import { usualWording } from '../../../utils/class-data/school/school-text.ts';
import { planClassAcknowledgement } from '../../../utils/duties/acknowledgements/acknowledgement-sheet.ts';
import { acknowledgementStates } from '../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { ACCESS_TOPIC, sheetTopics } from '../../../utils/duties/acknowledgements/sheet-topics.ts';
import { USUAL_TOPIC } from '../../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import { credentialRegister } from '../../../utils/duties/credentials/credential-register.ts';
import { credentialTable } from '../../../utils/duties/credentials/credential-table.ts';
import { planHandOutSheet } from '../../../utils/duties/credentials/hand-out-sheet.ts';
import { slipsToPrint } from '../../../utils/duties/credentials/slips-to-print.ts';
import { dueAtMeeting } from '../../../utils/duties/meetings/meeting-due.ts';
import { planMeeting } from '../../../utils/duties/meetings/meeting-pack.ts';
import { planMeetingSheet } from '../../../utils/duties/meetings/meeting-sheet.ts';
import { listedNotice } from '../../../utils/duties/notices/notice.ts';
import { NOTICE_LIST_NOTE } from '../../../utils/duties/notices/notice-texts.ts';
import { familiesOf } from '../../../utils/register/families.ts';
import { planHandOverSheet } from '../../../utils/register/handed-papers/hand-over-sheet.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { planRegister } from '../../../utils/register/register-printout.ts';
import { standingsOf } from '../../../utils/register/standing.ts';
import { fault } from '../../setup/fault.ts';
import { DETAILS, PURPOSE, REGISTER } from '../base/documents/form-samples.ts';
import { testFonts } from '../base/documents/ink.ts';
import { recordPaper } from '../base/documents/recorder.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';
import { recordedEntries } from '../register/entries.ts';
import { readText as readSource, sourceFiles, withoutComments } from '../repository/repository.ts';

/** A guardian, a grandmother by power of attorney, a mother, and a father to whom nothing may be handed. */
const ROSTER = aRoster(
  [
    newPerson({ key: 's1', role: 'student', name: 'Пробный Пётр Ильич' }),
    newPerson({ key: 's2', role: 'student', name: 'Тестова Вера Олеговна' }),
  ],
  [
    ['g1', 'Опекунова Анна Ильинична', 'опекун', 's1'],
    ['b1', 'Старшая Зоя Петровна', 'бабушка', 's1'],
    ['m2', 'Тестова Инна Олеговна', 'мать', 's2'],
    ['f2', 'Тестов Олег Ильич', 'отец', 's2'],
  ].map(([key = '', name = '', relation = '', child = '']) =>
    newPerson({ key, role: 'representative', name, relation, children: [child] }),
  ),
);
const PEOPLE = [...ROSTER.students, ...ROSTER.representatives];
const GROUND = 'лишён родительских прав, решение суда № 7';
const ENTRIES = recordedEntries(
  { kind: 'authority-set', person: 'g1', authority: 'guardian', document: 'акт об опеке № 5' },
  { kind: 'authority-set', person: 'b1', authority: 'power-of-attorney', document: 'доверенность № 3' },
  { kind: 'handing-out-blocked', person: 'f2', ground: GROUND },
  ...PEOPLE.filter(({ key }) => key !== 'f2').map(({ key: person }) => ({
    kind: 'slip-printed' as const,
    person,
    variant: 'login' as const,
  })),
  {
    kind: 'credentials-handed-out',
    person: 's1',
    on: '2026-09-12',
    to: 'g1',
    toName: 'Опекунова Анна Ильинична',
    capacity: 'опекун',
    how: 'meeting',
  },
);
const STANDINGS = standingsOf(ROSTER, peopleFacts(ENTRIES), '2026-11-23');
const FAMILIES = familiesOf(ROSTER, STANDINGS);
const NOTICE = {
  number: '12',
  on: '2026-11-23',
  about: 'both',
  said: 'Алгебра 2 (12.11); пропущено 5 уроков',
};

/** What is for one family alone. */
const PRIVATE =
  /опекун(?!ов)|попечит|бабушк|(?<!\p{L})мать|(?<!\p{L})отец|доверенност|не выдавать|лиш[её]н|решение суда|неуспева|пропу|болезн|неудовл|Алгебра|\d \(\d\d\.\d\d\)/iu;

let faces: Faces;
let sheets: Record<string, Paper>;
beforeAll(async () => {
  faces = readFaces(await testFonts());
  const known = Object.fromEntries(PEOPLE.map(({ key }) => [key, { login: `login-${key}`, reset: null }]));
  const printed = slipsToPrint(ROSTER, known as never, [], new Set(PEOPLE.map(({ key }) => key)), {
    whyNotReceive: STANDINGS.whyNotReceive,
  });
  const className = '7 «А»';
  const head = { className, period: '1 четверть', topics: sheetTopics(USUAL_TOPIC, usualWording) };
  const ask = { period: null, topic: USUAL_TOPIC, whose: 'any' as const };
  const due = dueAtMeeting({
    families: FAMILIES,
    credentials: credentialRegister(ENTRIES),
    consents: [],
    informing: [],
    acknowledgements: acknowledgementStates(ENTRIES, FAMILIES, ask),
  });
  const list = { className, students: ROSTER.students, representatives: ROSTER.representatives };
  const meeting = { className, date: '', topics: sheetTopics(USUAL_TOPIC, usualWording) };
  const handed = ROSTER.students.map(({ name }) => ({
    student: name,
    representative: '',
    period: '1 четверть',
  }));
  const journal = { ...REGISTER, ...credentialTable(PEOPLE, credentialRegister(ENTRIES)), freeRows: 0 };
  sheets = {
    'hand-out sheet': planHandOutSheet(
      printed.handOut,
      { school: 'Школа', className, teacher: DETAILS.teacher.name, date: '' },
      faces,
      usualWording,
    ),
    'meeting sheet': planMeetingSheet(
      planMeeting({ families: meetingFamilies(due, list as never, PURPOSE) }).rows,
      meeting,
      DETAILS,
      faces,
      usualWording,
    ),
    'hand-over of notices': planHandOverSheet(
      { what: 'уведомлений', note: NOTICE_LIST_NOTE.usual },
      handed.map((row) => ({ ...row, what: listedNotice(NOTICE) })),
      className,
      DETAILS,
      faces,
    ),
    'acknowledgement sheet': planClassAcknowledgement(
      ROSTER.students.map(({ name }) => ({ student: name, representative: '' })),
      head,
      DETAILS,
      faces,
    ),
    'register of credentials': planRegister({ ...journal, orientation: 'landscape' }, DETAILS, faces),
  };
});

const textOf = (paper: Paper): string =>
  recordPaper(paper, faces)
    .flatMap(({ texts }) => texts.map(({ text }) => text.replaceAll('\u00a0', ' ')))
    .join(' ');

describe('sheets that go round the class', () => {
  for (const name of [
    'hand-out sheet',
    'meeting sheet',
    'hand-over of notices',
    'acknowledgement sheet',
    'register of credentials',
  ]) {
    fault(
      `The ${name} of a class with a guardian, a ban, marks and notices goes round`,
      'it shows no authority but «законный представитель», no mark, reason or ban',
      () => {
        const text = textOf(sheets[name] as Paper);
        expect(text).toContain('Пробный Пётр');
        expect(text.match(PRIVATE)).toBeNull();
      },
    );
  }

  it('name the guardian as any other representative, and whoever may receive nothing not at all', () => {
    for (const name of ['hand-out sheet', 'meeting sheet']) {
      const text = textOf(sheets[name] as Paper);
      expect(text, name).toMatch(/Опекунова/);
      expect(text, name).toMatch(/законный представитель/);
      expect(text, name).not.toContain('Тестов Олег');
    }
  });

  it('say that circling a form is no statement, and who fills in the list of notices', () => {
    expect(textOf(sheets['meeting sheet'] as Paper)).toContain(
      'Это отметка для учёта; заявление прилагается.',
    );
    const list = textOf(sheets['hand-over of notices'] as Paper);
    expect(list).toContain('уведомление № 12');
    expect(list).toContain(NOTICE_LIST_NOTE.usual);
    expect(listedNotice({ number: null, on: '2026-11-23' })).toBe('уведомление от 23.11.2026');
  });

  it('ask families to sign for the rules of access too', () => {
    for (const name of ['acknowledgement sheet', 'meeting sheet']) {
      const text = textOf(sheets[name] as Paper).replaceAll(/\s+/g, ' ');
      expect(text, name).toContain('С чем ознакомлены:');
      expect(text, name).toContain(ACCESS_TOPIC.usual.slice(0, 45));
    }
  });

  it('are all that are tables to be signed: another one is added here, or is said to stay with the teacher', () => {
    const stays = {
      'utils/duties/incidents/invalid-operations-paper.ts': 'an appendix to the notices of the teacher',
      'utils/duties/groups/group-papers.ts': 'lists for the teacher of the subject and the deputy head',
      'utils/duties/lists/corrections-paper.ts': 'for the secretary or administrator, who corrects the data',
      'utils/duties/reports/class-report-paper.ts': 'for the staff, as its heading says',
      'utils/duties/reports/job-report-paper.ts':
        'a statement of the teacher for the head, with numbers alone',
    };
    const tables = sourceFiles.filter(
      (path) =>
        path.startsWith('utils/') &&
        path !== 'utils/base/documents/sheet.ts' &&
        /\bplanSheet\(/.test(withoutComments(readSource(path))),
    );
    expect(Object.keys(stays).filter((path) => !tables.includes(path))).toEqual([]);
    expect(tables.filter((path) => !(path in stays)).sort()).toEqual([
      'utils/duties/acknowledgements/acknowledgement-sheet.ts',
      'utils/duties/credentials/hand-out-sheet.ts',
      'utils/duties/meetings/meeting-sheet.ts',
      'utils/register/handed-papers/hand-over-sheet.ts',
      'utils/register/register-printout.ts',
    ]);
  });
});
