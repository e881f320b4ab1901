import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { DueFamily, DuePerson } from '../../../../utils/duties/meetings/meeting-due.ts';
import { type MeetingMarks, NOTHING_MARKED } from '../../../../utils/duties/meetings/meeting-marks.ts';
import { type Meeting, meetingEntries } from '../../../../utils/duties/meetings/meeting-result.ts';
import { afterKey, type WalkSpot, whoMayCome } from '../../../../utils/duties/meetings/meeting-walk.ts';
import { MARK_KEYS, walkAct } from '../../../../utils/duties/meetings/walk-keys.ts';
import { fault } from '../../../setup/fault.ts';

const person = (
  key: string,
  name: string,
  relation: string,
  child: string,
  due: Partial<DuePerson> = {},
) => ({
  person: newPerson({ key, role: 'representative', name, relation, children: [child] }),
  slips: [],
  consents: [child, key],
  chooseForm: true,
  acknowledge: true,
  ...due,
});
const student = (key: string, name: string) => newPerson({ key, role: 'student', name });

const FAMILIES: readonly DueFamily[] = [
  {
    student: student('s1', 'Алиев Тимур Русланович'),
    people: [
      person('m1', 'Алиева Лейла Камиловна', 'мать', 's1', { slips: ['s1'] }),
      person('f1', 'Алиев Руслан Маратович', 'отец', 's1', { slips: ['s1'] }),
    ],
  },
  {
    student: student('s2', 'Бурый Илья Олегович'),
    people: [person('m2', 'Ким Саша', 'мать', 's2', { consents: [], chooseForm: false, acknowledge: false })],
  },
  {
    student: student('s3', 'Власова Анна Ильинична'),
    people: [person('f3', 'Власов Илья Петрович', 'отец', 's3')],
  },
];

/** Presses keys by their codes, «S+» with Shift, from the first family; what each said and where it led. */
function press(...codes: string[]) {
  let marks: MeetingMarks = NOTHING_MARKED;
  let at = 's1';
  let of: WalkSpot | null = null;
  const steps = codes.map((each) => {
    const act = walkAct({ code: each.replace('S+', ''), shiftKey: each.startsWith('S+') });
    if (!act) throw new Error(`${each} is no key of the walk`);
    const step = afterKey(FAMILIES, marks, { at, of }, act);
    ({ marks, of } = step);
    if (step.at !== null) at = step.at;
    return { said: step.said, at: step.at };
  });
  return { marks, steps, said: steps.at(-1)?.said ?? '' };
}

const MEETING: Meeting = {
  classGroup: 'c',
  on: '2026-11-20',
  purpose: 'electronic-diary',
  place: null,
  reason: null,
  period: null,
  topic: 'marks',
};
const written = (marks: MeetingMarks) =>
  meetingEntries(FAMILIES, marks, MEETING).map(({ kind, person: of }) => `${kind} ${of}`);

describe('the walk down the families by keys', () => {
  it('marks whom a number names as having come and signed, says so by name, and leads to the next family', () => {
    const { steps, marks } = press('Digit1', 'Enter', 'Numpad1');
    expect(steps).toEqual([
      { said: 'Алиева Л. К.: пришла, подписала', at: 's2' },
      { said: '', at: 's3' },
      { said: 'Власов И. П.: пришёл, подписал', at: 's3' },
    ]);
    expect(written(marks)).toEqual([
      'meeting-attended m1',
      'acknowledged m1',
      'meeting-attended f3',
      'acknowledged f3',
    ]);
  });

  it('passes by a family that did not come and marks whom the key names in the next one, with one key', () => {
    const { steps, marks } = press('Digit2', 'KeyQ');
    expect(steps).toEqual([
      { said: 'Алиев Р. М.: пришёл, подписал', at: 's2' },
      { said: 'Власов И. П.: пришёл, подписал', at: 's3' },
    ]);
    expect(written(marks)).toEqual([
      'meeting-attended f1',
      'acknowledged f1',
      'meeting-attended f3',
      'acknowledged f3',
    ]);
    expect(written(press('Enter', 'S+KeyQ').marks)).toEqual(['meeting-attended f3']);
    expect(press('KeyW')).toMatchObject({
      marks: NOTHING_MARKED,
      said: 'Бурый И. О.: под цифрой 2 никого нет',
    });
    expect(press('Enter', 'Enter', 'KeyQ')).toMatchObject({
      marks: NOTHING_MARKED,
      said: 'Это последняя семья',
    });
  });

  fault(
    'A key of the walk is pressed for a mother who came and signed nothing',
    'It records what it names and nothing else: Shift and her number, her presence alone',
    () => {
      const { said, marks } = press('S+Digit1');
      expect(said).toBe('Алиева Л. К.: пришла');
      expect(written(marks)).toEqual(['meeting-attended m1']);
    },
  );

  it.each<[string, string, string[]]>([
    [MARK_KEYS.given.code, 'Алиев Р. М.: согласие за ребёнка: дано', ['consent-given s1']],
    [`S+${MARK_KEYS.given.code}`, 'Алиев Р. М.: своё согласие: дано', ['consent-given f1']],
    [MARK_KEYS.refused.code, 'Алиев Р. М.: согласие за ребёнка: отказ', ['consent-refused s1']],
    [`S+${MARK_KEYS.refused.code}`, 'Алиев Р. М.: своё согласие: отказ', ['consent-refused f1']],
    [MARK_KEYS.notBrought.code, 'Алиев Р. М.: согласие за ребёнка: не принёс', []],
    [MARK_KEYS.electronic.code, 'Алиев Р. М.: форма электронная', ['informing-form-chosen f1']],
    [MARK_KEYS.paper.code, 'Алиев Р. М.: форма бумажная', ['informing-form-chosen f1']],
    [MARK_KEYS.both.code, 'Алиев Р. М.: форма электронная и бумажная', ['informing-form-chosen f1']],
    [MARK_KEYS.slip.code, 'Алиев Р. М.: взял памятку ребёнка', ['credentials-handed-out s1']],
    [MARK_KEYS.signature.code, 'Алиев Р. М.: подписал', ['acknowledged f1']],
  ])('speaks by %s of whoever was named last; pressed again it changes nothing', (code, said, entries) => {
    const once = press('S+Digit2', code);
    expect(once.said).toBe(said);
    expect(once.steps[1]?.at).toBe('s2');
    expect(written(once.marks).toSorted()).toEqual(['meeting-attended f1', ...entries].toSorted());
    expect(press('S+Digit2', code, code).marks).toEqual(once.marks);
  });

  it.each([
    ['nobody has been named', [MARK_KEYS.given.code], 'Сначала отметьте цифрой, кто пришёл'],
    ['nobody has that number', ['Digit3'], 'Алиев Т. Р.: под цифрой 3 никого нет'],
    ['the family was passed by', ['Enter', MARK_KEYS.given.code], 'Сначала отметьте цифрой, кто пришёл'],
  ])('marks nothing and says so where %s', (_, codes, said) => {
    const { marks, ...rest } = press(...codes);
    expect(rest.said).toBe(said);
    expect(written(marks)).toEqual([]);
  });

  it('says what is not due, and marks the presence alone', () => {
    const { said, marks } = press('Enter', 'Digit1');
    expect(said).toBe('Ким Саша: пришёл(а); подпись здесь не требуется');
    expect(written(marks)).toEqual(['meeting-attended m2']);
    for (const [code, why] of [
      [MARK_KEYS.given.code, 'согласие за ребёнка не требуется'],
      [`S+${MARK_KEYS.given.code}`, 'своё согласие не требуется'],
      [MARK_KEYS.paper.code, 'форму выбирать не требуется'],
      [MARK_KEYS.slip.code, 'памятку ребёнка вручать не требуется'],
      [MARK_KEYS.signature.code, 'подпись здесь не требуется'],
    ] as const) {
      const step = press('Enter', 'Digit1', code);
      expect(step.said).toBe(`Ким Саша: ${why}`);
      expect(written(step.marks)).toEqual(['meeting-attended m2']);
    }
  });

  it('goes back, takes everything of a person back, and ends past the last family', () => {
    expect(press('Digit1', 'Backspace').steps[1]).toEqual({ said: '', at: 's1' });
    expect(press('Digit1', 'S+Enter', 'Backspace').steps[2]).toEqual({ said: '', at: 's1' });
    const taken = press('Digit1', MARK_KEYS.given.code, 'Delete');
    expect([taken.said, taken.marks]).toEqual(['Алиева Л. К.: все отметки сняты', NOTHING_MARKED]);
    expect(press('Enter', 'Enter', 'Enter').steps[2]?.at).toBeNull();
  });

  it('adds the father beside the mother, and the number pressed again changes nothing', () => {
    const { marks } = press('Digit1', 'Backspace', 'Digit2', 'Backspace', 'Digit2');
    expect(written(marks)).toEqual([
      'meeting-attended m1',
      'acknowledged m1',
      'meeting-attended f1',
      'acknowledged f1',
    ]);
  });

  it('gives a child’s slip to the parent who is named last', () => {
    const { code } = MARK_KEYS.slip;
    const { marks } = press('S+Digit1', code, 'Backspace', 'S+Digit2', code);
    expect(written(marks).at(-1)).toBe('credentials-handed-out s1');
    expect([...(marks.get('f1')?.slips ?? [])]).toEqual(['s1']);
    expect([...(marks.get('m1')?.slips ?? [])]).toEqual([]);
  });

  it('says who may come, by number', () => {
    expect(whoMayCome(FAMILIES[0]!)).toBe('Алиев Т. Р.: 1 мать Алиева Л. К., 2 отец Алиев Р. М.');
  });

  it('leaves all other keys to the table', () => {
    for (const code of ['ArrowDown', 'Tab', 'Space', 'Escape', 'Digit0', 'KeyA', 'KeyZ'])
      expect(walkAct({ code, shiftKey: false })).toBeNull();
  });
});
