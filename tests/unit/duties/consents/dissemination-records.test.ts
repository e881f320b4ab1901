import { expect } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { consentLists } from '../../../../utils/duties/consents/consent-lists.ts';
import { type ConsentState, consentStates } from '../../../../utils/duties/consents/consent-states.ts';
import { consentTable } from '../../../../utils/duties/consents/consent-table.ts';
import { DISSEMINATION, recordedPurposes } from '../../../../utils/duties/consents/purposes.ts';
import { fault } from '../../../setup/fault.ts';
import { rulesFor } from '../../register/a-family.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const TODAY = '2026-11-23';
const child = newPerson({ key: 's', role: 'student', name: 'Тестов Илья', birthDate: '2013-05-05' });
const parent = (key: string, relation: string) =>
  newPerson({ key, role: 'representative', name: key, relation, children: ['s'] });
const people = [child, parent('m', 'мать'), parent('f', 'отец'), parent('g', 'бабушка')];
const paper = { person: 's', purpose: DISSEMINATION, number: null };
const given = (signedBy: string, on = '2026-11-02'): RecordedFact =>
  ({
    ...paper,
    kind: 'consent-given',
    signedBy,
    on,
    until: '2027-05-31',
    place: null,
    scope: 'имя и фото',
  }) as RecordedFact;
const withdrawn = (receivedOn: string): RecordedFact =>
  ({ ...paper, kind: 'consent-withdrawn', signedBy: 'm', receivedOn }) as RecordedFact;

function look(...facts: RecordedFact[]) {
  const rules = rulesFor([child], people.slice(1), [], TODAY);
  const states = consentStates(recordedEntries(...facts), people, [DISSEMINATION], rules);
  return { of: (key: string): ConsentState => states.find(({ person }) => person === key)!, states };
}

fault(
  'a consent to dissemination is signed, and nothing of it stands in the registers',
  'it is recorded with what it allows, stands in register and table, and asks nobody for more',
  () => {
    const { of, states } = look(given('m'));
    expect(of('s')).toMatchObject({ status: 'given', scope: 'имя и фото', until: '2027-05-31' });
    expect(['m', 'f', 'g'].map((key) => of(key).status)).toEqual(['not-needed', 'not-needed', 'not-needed']);
    const [row] = consentTable([of('s')], (key) => key, []).rows;
    expect(row).toMatchObject({
      purpose: 'Распространение (сайт, соцсети школы): имя и фото',
      status: 'согласие',
    });
    const lists = consentLists(states, people, TODAY, 30);
    expect([lists.missing, lists.notInSystem, lists.comingOfAge]).toEqual([[], [], []]);
    expect(recordedPurposes([{ id: 'a', title: 'А' }]).map(({ id }) => id)).toEqual(['a', DISSEMINATION]);
  },
);

fault('nobody has said anything about dissemination', 'nobody is reminded: silence allows nothing', () => {
  const { of, states } = look();
  expect(of('s').status).toBe('none');
  expect(consentLists(states, people, TODAY, 30).missing).toEqual([]);
});

fault(
  'a grandmother without authority signs a consent to dissemination, or one parent against the other',
  'the first is to be checked, the second is the head’s to decide',
  () => {
    expect(look(given('g')).of('s').status).toBe('check');
    const against: RecordedFact = {
      ...paper,
      kind: 'consent-refused',
      signedBy: 'f',
      on: '2026-11-03',
      place: null,
    } as RecordedFact;
    expect(look(given('m'), against).of('s')).toMatchObject({ status: 'disagreed', against: ['m'] });
  },
);

fault(
  'a demand to stop dissemination is received on a Friday',
  'the data go within three working days, not ten',
  () => {
    const { withdrawal } = look(given('m'), withdrawn('2026-11-13')).of('s');
    expect(withdrawal).toMatchObject({ stopBy: '2026-11-18', overdue: true });
  },
);
