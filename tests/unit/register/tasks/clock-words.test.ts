import { expect } from 'vitest';
import { clockWords } from '../../../../utils/register/tasks/task-words.ts';
import { fault } from '../../../setup/fault.ts';

const DUE = new Date('2026-11-21T17:40').getTime();

fault(
  'A breach was noticed on Friday evening, and popup and panel say only the hour by which the school has to act',
  'A clock runs beside the term, to the minute in the last hours; none where the term is a day, is over or is far off',
  () => {
    const left = (minute: string) => clockWords({ dueAt: DUE }, minute);
    expect(left('2026-11-20T17:40')).toBe('осталось: 24\u00a0часа');
    expect(left('2026-11-21T15:30')).toBe('осталось: 2\u00a0часа 10\u00a0минут');
    expect(left('2026-11-21T17:39')).toBe('осталось: 1\u00a0минута');
    expect(left('2026-11-21T17:41')).toBe('');
    expect(left('2026-11-18T17:39')).toBe('');
    expect(clockWords({}, '2026-11-21T15:30')).toBe('');
  },
);
