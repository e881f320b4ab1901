import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { acknowledgementStates } from '../../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { consentStates } from '../../../../utils/duties/consents/consent-states.ts';
import { DIARY_PURPOSE } from '../../../../utils/duties/consents/purposes.ts';
import { credentialRegister } from '../../../../utils/duties/credentials/credential-register.ts';
import { type Entry, entrySchema, kinds, type NewEntry } from '../../../../utils/duties/entry.ts';
import { informingStates } from '../../../../utils/duties/informing/informing-states.ts';
import { type DueFamily, dueAtMeeting } from '../../../../utils/duties/meetings/meeting-due.ts';
import {
  type MeetingMarks,
  markAcknowledged,
  markAllWhoCame,
  markConsent,
  markForm,
  markPresence,
  markSlip,
  NOTHING_MARKED,
  stepSize,
  takerOf,
} from '../../../../utils/duties/meetings/meeting-marks.ts';
import { attendedOn, meetingEntries } from '../../../../utils/duties/meetings/meeting-result.ts';
import { meetingSummary } from '../../../../utils/duties/meetings/meeting-summary.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { fault } from '../../../setup/fault.ts';
import { CLASS_ROSTER, PERIOD } from '../../register/a-class.ts';
import { blockOf, familiesFor, rulesFor } from '../../register/a-family.ts';

const TODAY = '2026-11-23';
const ASK = { period: PERIOD, topic: 'marks', whose: 'any' as const };
const { students, representatives } = CLASS_ROSTER;
const all = [...students, ...representatives];

function recorded(entries: NewEntry[]): Entry[] {
  return entries.map((entry, index) =>
    parse(entrySchema, {
      ...entry,
      id: `e${index}`,
      at: `2026-11-23T10:00:${String(index).padStart(2, '0')}Z`,
    }),
  );
}

function due(entries: Entry[], barred: string[] = []) {
  const families = familiesFor(students, representatives, barred.map(blockOf), TODAY);
  const counting = effective(entries, kinds).entries;
  return dueAtMeeting({
    families,
    credentials: credentialRegister(counting),
    consents: consentStates(
      counting,
      all,
      [DIARY_PURPOSE],
      rulesFor(students, representatives, barred.map(blockOf)),
    ),
    informing: informingStates(
      counting,
      all.map(({ key }) => key),
      TODAY,
    ),
    acknowledgements: acknowledgementStates(counting, families, ASK),
  });
}

const base = { classGroup: CLASS_ROSTER.classGroup.id };
const printed = (person: string): NewEntry => ({ ...base, kind: 'slip-printed', person, variant: 'login' });
const STEPS = ['slips', 'acknowledged'] as const;
/** Everything that is due from those who came, ticked; of two, the first answers for the child. */
const allOf = (families: readonly DueFamily[], ...who: string[]) => {
  let marks = STEPS.reduce((next, step) => markAllWhoCame(families, next, step), cameAlone(...who));
  const answered = new Set<string>();
  for (const { person, consents, chooseForm } of families.flatMap(({ people }) => people)) {
    if (!marks.has(person.key)) continue;
    if (chooseForm) marks = markForm(marks, person.key, 'electronic');
    for (const subject of consents) {
      if (answered.has(subject)) continue;
      answered.add(subject);
      marks = markConsent(marks, person.key, subject, 'given');
    }
  }
  return marks;
};
const cameAlone = (...who: string[]) =>
  who.reduce((marks, person) => markPresence(marks, person, true), NOTHING_MARKED);
const MEETING = {
  classGroup: base.classGroup,
  on: '2026-11-20',
  purpose: DIARY_PURPOSE,
  place: 'папка',
  reason: null,
  period: PERIOD,
  topic: 'marks',
};

describe('what is due at a meeting', () => {
  it('is listed for every entitled representative; slips only once printed', () => {
    const [first, , third] = due(recorded([printed('s1'), printed('m1')]));
    expect(first?.people.map(({ person, slips }) => [person.key, slips])).toEqual([
      ['m1', ['s1', 'm1']],
      ['f1', ['s1']],
    ]);
    expect(third?.people).toEqual([]);
  });

  it('excludes people who may receive nothing, and slips of barred people', () => {
    const [first] = due(recorded([printed('s1')]), ['m1', 's1']);
    expect(first?.people.map(({ person, slips }) => [person.key, slips])).toEqual([['f1', []]]);
  });

  it('excludes what is settled', () => {
    const families = due([]);
    const after = due(recorded(meetingEntries(families, allOf(families, 'm1'), MEETING)));
    const mother = after[0]?.people.find(({ person }) => person.key === 'm1');
    expect(mother).toMatchObject({ consents: [], chooseForm: false, acknowledge: false });
    const father = after[0]?.people.find(({ person }) => person.key === 'f1');
    expect(father).toMatchObject({ consents: ['f1'], chooseForm: true, acknowledge: false });
  });

  it('asks no representative for the consent of a student who is 18', () => {
    const given: NewEntry = {
      ...base,
      kind: 'consent-given',
      person: 's4',
      purpose: DIARY_PURPOSE,
      signedBy: 'm4',
      on: '2026-09-01',
      number: null,
      until: null,
      place: null,
    };
    // Nor is she handed or asked anything, until the student has answered.
    expect(due(recorded([given]))[3]?.people).toEqual([]);
  });
});

fault(
  'A printed slip was never collected and was destroyed',
  'The meeting no longer offers it to be handed out, until a new one is printed',
  () => {
    const destroyed: NewEntry = { ...base, kind: 'slip-destroyed', person: 's1', on: '2026-11-23' };
    const slips = (...facts: NewEntry[]) => due(recorded(facts))[0]?.people.map(({ slips }) => slips);
    expect(slips(printed('s1'), printed('m1'))).toEqual([['s1', 'm1'], ['s1']]);
    expect(slips(printed('s1'), printed('m1'), destroyed)).toEqual([['m1'], []]);
    expect(slips(printed('s1'), printed('m1'), destroyed, printed('s1'))).toEqual([['s1', 'm1'], ['s1']]);
  },
);

describe('the result of a meeting', () => {
  const families = () => due(recorded([printed('s1'), printed('s2'), printed('m1')]));

  fault(
    'After a meeting the teacher presses «Записать собрание» and has ticked nobody',
    'Nothing is written: presence, consent, form and signature are never a default',
    () => {
      expect(meetingEntries(families(), NOTHING_MARKED, MEETING)).toEqual([]);
      expect(meetingSummary([])).toEqual([]);
    },
  );

  fault(
    'Somebody came to the meeting and signed nothing',
    'The presence alone is written, whatever is due',
    () => {
      const entries = meetingEntries(families(), cameAlone('m1', 'f1'), MEETING);
      expect(entries.map(({ kind, person }) => [kind, person])).toEqual([
        ['meeting-attended', 'm1'],
        ['meeting-attended', 'f1'],
      ]);
      expect(meetingSummary(entries)).toEqual(['пришли 2\u00a0человека']);
    },
  );

  it('is recorded once for a representative who came for two children', () => {
    const entries = meetingEntries(families(), allOf(families(), 'm1'), MEETING);
    const said = entries.map((entry) => `${entry.kind} ${entry.person}`);
    expect(said).toEqual([
      'meeting-attended m1',
      'credentials-handed-out s1',
      'credentials-handed-out m1',
      'consent-given s1',
      'consent-given m1',
      'informing-form-chosen m1',
      'acknowledged m1',
      'credentials-handed-out s2',
      'consent-given s2',
      'acknowledged m1',
    ]);
    expect(
      entries
        .filter(({ kind }) => kind === 'acknowledged')
        .map((entry) => 'student' in entry && entry.student),
    ).toEqual(['s1', 's2']);
    expect(recorded(entries)).toHaveLength(10);
  });

  it.each<[string, (marks: MeetingMarks) => MeetingMarks, string[]]>([
    ['slips', (marks) => markSlip(marks, 'm1', 's1', true), ['credentials-handed-out s1']],
    ['a consent', (marks) => markConsent(marks, 'm1', 's1', 'given'), ['consent-given s1']],
    ['a refusal', (marks) => markConsent(marks, 'm1', 'm1', 'refused'), ['consent-refused m1']],
    ['a consent not brought', (marks) => markConsent(marks, 'm1', 's1', 'not-brought'), []],
    ['the form', (marks) => markForm(marks, 'm1', 'paper'), ['informing-form-chosen m1']],
    ['the acknowledgement', (marks) => markAcknowledged(marks, 'm1', 's1', true), ['acknowledged m1']],
  ])('is what was ticked, and only that: %s', (_, tick, expected) => {
    const entries = meetingEntries(families(), tick(cameAlone('m1')), MEETING);
    expect(entries.slice(1).map(({ kind, person }) => `${kind} ${person}`)).toEqual(expected);
    expect(meetingEntries(families(), tick(NOTHING_MARKED), MEETING)).toEqual([]);
  });

  fault(
    'Of two parents at the meeting the mother consents for the child, the father refuses',
    'Both answers are written, each signed by the one who gave it',
    () => {
      const marks = markConsent(
        markConsent(cameAlone('m1', 'f1'), 'm1', 's1', 'given'),
        'f1',
        's1',
        'refused',
      );
      const answers = meetingEntries(families(), marks, MEETING).flatMap((entry) =>
        'signedBy' in entry ? [[entry.kind, entry.person, entry.signedBy]] : [],
      );
      expect(answers).toEqual([
        ['consent-given', 's1', 'm1'],
        ['consent-refused', 's1', 'f1'],
      ]);
    },
  );

  it('has no presence that is recorded already, and what was ticked later', () => {
    const first = meetingEntries(families(), cameAlone('m1'), MEETING);
    const attended = attendedOn(recorded(first), MEETING.on);
    expect([...attended]).toEqual(['m1']);
    expect([...attendedOn(recorded(first), '2026-11-21')]).toEqual([]);
    const later = meetingEntries(families(), markForm(cameAlone('m1'), 'm1', 'both'), MEETING, attended);
    expect(later.map(({ kind }) => kind)).toEqual(['informing-form-chosen']);
  });

  it('is empty for somebody of no family, and of what was not due', () => {
    expect(meetingEntries(due([]), cameAlone('stranger'), MEETING)).toEqual([]);
    const ticked = markSlip(cameAlone('m1'), 'm1', 's1', true);
    expect(meetingEntries(due([]), ticked, MEETING).map(({ kind }) => kind)).toEqual(['meeting-attended']);
  });

  it('is told in words before it is written', () => {
    const marks = markConsent(allOf(families(), 'm1', 'f1'), 'f1', 'f1', 'refused');
    const entries = meetingEntries(families(), markForm(marks, 'f1', 'paper'), MEETING);
    expect(meetingSummary(entries).map((part) => part.replaceAll('\u00a0', ' '))).toEqual([
      'пришли 2 человека',
      'вручено: 3 памятки',
      'дано: 3 согласия',
      'получено: 1 отказ от согласия',
      'форма информирования выбрана: электронная — 1, бумажная — 1',
      'в листе ознакомления: 3 подписи',
    ]);
  });
});

describe('what is ticked', () => {
  const families = () => due(recorded([printed('s1'), printed('s2'), printed('m1')]));

  it('goes with the presence', () => {
    const marks = markForm(cameAlone('m1'), 'm1', 'paper');
    expect(markPresence(marks, 'm1', false)).toEqual(NOTHING_MARKED);
    expect(markPresence(marks, 'm1', true)).toEqual(marks);
  });

  it('gives a slip to one person, the last that was ticked', () => {
    const marks = markSlip(markSlip(cameAlone('m1', 'f1'), 'm1', 's1', true), 'f1', 's1', true);
    expect(takerOf(marks, 's1')).toBe('f1');
    expect(takerOf(markSlip(marks, 'f1', 's1', false), 's1')).toBeNull();
  });

  fault(
    'The teacher ticks a thing at once for all who came',
    'Only slips and signatures can be: nobody else is ticked, no consent and no form, and what was said of one stays',
    () => {
      const said = markForm(markConsent(cameAlone('m1', 'f1'), 'f1', 's1', 'refused'), 'f1', 'paper');
      expect(STEPS.map((step) => stepSize(families(), said, step))).toEqual([3, 3]);
      const marks = STEPS.reduce((next, step) => markAllWhoCame(families(), next, step), said);
      expect([...marks.keys()]).toEqual(['m1', 'f1']);
      expect(marks.get('f1')).toEqual({
        form: 'paper',
        consents: new Map([['s1', 'refused']]),
        slips: new Set(),
        acknowledged: new Set(['s1']),
      });
      expect(marks.get('m1')).toMatchObject({ form: null, consents: new Map() });
      expect(STEPS.map((step) => stepSize(families(), marks, step))).toEqual([0, 0]);
      expect(STEPS.map((step) => stepSize(families(), NOTHING_MARKED, step))).toEqual([0, 0]);
    },
  );
});
