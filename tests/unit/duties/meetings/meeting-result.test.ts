import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { acknowledgementStates } from '../../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { consentStates } from '../../../../utils/duties/consents/consent-states.ts';
import { DIARY_PURPOSE } from '../../../../utils/duties/consents/purposes.ts';
import { credentialRegister } from '../../../../utils/duties/credentials/credential-register.ts';
import { type Entry, entrySchema, kinds, type NewEntry } from '../../../../utils/duties/entry.ts';
import { informingStates } from '../../../../utils/duties/informing/informing-states.ts';
import { dueAtMeeting } from '../../../../utils/duties/meetings/meeting-due.ts';
import { type FamilyResult, meetingEntries } from '../../../../utils/duties/meetings/meeting-result.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { fault } from '../../../setup/fault.ts';
import { CLASS_ROSTER, PERIOD } from '../../register/a-class.ts';

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
  const mayReceive = (person: string) => !barred.includes(person);
  const counting = effective(entries, kinds).entries;
  return dueAtMeeting({
    students,
    representatives,
    credentials: credentialRegister(counting),
    consents: consentStates(counting, all, [DIARY_PURPOSE], TODAY),
    informing: informingStates(
      counting,
      all.map(({ key }) => key),
      TODAY,
    ),
    acknowledgements: acknowledgementStates(counting, students, representatives, ASK, mayReceive),
    mayReceive,
  });
}

const base = { classGroup: CLASS_ROSTER.classGroup.id };
const printed = (person: string): NewEntry => ({ ...base, kind: 'slip-printed', person, variant: 'login' });
const came = (student: string, who: string, part: Partial<FamilyResult> = {}): FamilyResult => ({
  student,
  came: who,
  slips: true,
  consents: true,
  form: 'electronic',
  acknowledged: true,
  ...part,
});
const MEETING = {
  classGroup: base.classGroup,
  on: '2026-11-20',
  purpose: DIARY_PURPOSE,
  place: 'папка',
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
    const after = due(recorded(meetingEntries(families, [came('s1', 'm1')], MEETING)));
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
    expect(due(recorded([given]))[3]?.people[0]?.consents).toEqual(['m4']);
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
  it('is recorded once for a representative who came for two children', () => {
    const entries = meetingEntries(
      due(recorded([printed('s1'), printed('s2'), printed('m1')])),
      [came('s1', 'm1'), came('s2', 'm1')],
      MEETING,
    );
    const said = entries.map((entry) => `${entry.kind} ${entry.person}`);
    expect(said).toEqual([
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
    expect(recorded(entries)).toHaveLength(9);
  });

  it.each([
    ['slips', { slips: false }, 'credentials-handed-out'],
    ['consents', { consents: false }, 'consent-given'],
    ['form', { form: null }, 'informing-form-chosen'],
    ['acknowledgement', { acknowledged: false }, 'acknowledged'],
  ] as const)('leaves out what was not settled: %s', (_, part, kind) => {
    const families = due(recorded([printed('s1')]));
    const kinds = (result: FamilyResult) =>
      meetingEntries(families, [result], MEETING).map((entry) => entry.kind);
    expect(kinds(came('s1', 'm1'))).toContain(kind);
    expect(kinds(came('s1', 'm1', part))).not.toContain(kind);
  });

  it('is empty for a family that did not come, and for a person outside the family', () => {
    expect(meetingEntries(due([]), [], MEETING)).toEqual([]);
    expect(meetingEntries(due([]), [came('s2', 'f1')], MEETING)).toEqual([]);
  });
});
