import { describe, expect, it } from 'vitest';
import type { EarlyWarning } from '../../../../utils/class-data/analytics/class-warnings.ts';
import {
  type SubjectNames,
  warnedSince,
  warningChips,
} from '../../../../utils/class-data/analytics/warning-chips.ts';
import { fault } from '../../../setup/fault.ts';

const WHOLE: Record<string, string> = {
  a: 'Алгебра',
  e: 'Английский язык',
  v: 'Вероятность и статистика',
  m: 'Музыка',
};
const SHORT: Record<string, string> = { a: 'Алг', e: 'Англ', v: 'ВиС', m: 'Муз' };
const names: SubjectNames = { whole: (id) => WHOLE[id] ?? id, short: (id) => SHORT[id] ?? id };

const base = { student: 's', level: 'alarm' } as const;
const failing = (subject: string): EarlyWarning => ({
  ...base,
  id: `failing:${subject}`,
  kind: 'failing',
  subject,
  hundredths: 233,
  marks: 4,
});
const unexcused: EarlyWarning = {
  ...base,
  id: 'n',
  kind: 'unexcused',
  lessons: 6,
  from: '2026-11-12',
  to: '2026-11-20',
  awaited: false,
};
const few: EarlyWarning = {
  ...base,
  id: 'few',
  level: 'watch',
  kind: 'few-marks',
  subject: 'm',
  marks: 1,
  needed: 3,
};
const twos: EarlyWarning = {
  ...base,
  id: 'twos',
  kind: 'fresh-twos',
  marks: [
    { subject: 'a', day: '2026-11-10', number: 2 },
    { subject: 'e', day: '2026-11-16', number: 2 },
  ],
};

describe('warnings of a student as chips', () => {
  it('say a reason in two or three words, the whole sentence in the title', () => {
    expect(warningChips([failing('e'), unexcused], names)).toEqual([
      {
        text: '2: англ.',
        title: 'Ожидается «2»: Английский язык: средний балл 2,33 по 4\u00a0отметкам',
        tone: 'bad',
      },
      {
        text: '6 Н',
        title: 'Пропуски, причина не указана: 6\u00a0уроков, причина не указана: 12.11–20.11.2026',
        tone: 'bad',
      },
    ]);
  });

  it('stand together by kind, alarms first', () => {
    const texts = warningChips([few, failing('a'), failing('v'), twos], names).map(({ text }) => text);
    expect(texts).toEqual(['2: алг., ВиС', 'свежих двоек: 2', 'мало отметок: муз.']);
  });

  fault(
    'a student fails in many subjects and the reasons are read as a paragraph',
    'one short chip says in how many, its title names all of them',
    () => {
      const [chip, ...others] = warningChips(['a', 'e', 'v', 'm'].map(failing), names);
      expect(others).toEqual([]);
      expect(chip?.text).toBe('2: 4\u00a0предмета');
      for (const name of Object.values(WHOLE)) expect(chip?.title).toContain(name);
    },
  );

  it('know since when, where a warning names a day', () => {
    expect(warnedSince([unexcused, twos])).toBe('2026-11-10');
    expect(warnedSince([failing('a'), few])).toBeNull();
  });
});
