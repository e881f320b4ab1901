import { describe, expect, it } from 'vitest';
import { snilsState } from '../../../../utils/base/text/snils.ts';

describe('what stands for СНИЛС', () => {
  it.each([
    ['112-233-445 95', 'present'],
    ['11223344595', 'present'],
    ['112 233 445 95', 'present'],
    // A sum of 100 or 101 ends with 00.
    ['087-654-303 00', 'present'],
    // Given out before there was a check number.
    ['001-001-998 77', 'present'],
    ['112-233-445 96', 'doubtful'],
    ['112-233-445 9', 'doubtful'],
    ['000-000-000 00', 'doubtful'],
    ['есть', 'doubtful'],
    ['', 'absent'],
    [' - ', 'absent'],
    ['нет', 'absent'],
  ] as const)('%s: %s', (text, state) => expect(snilsState(text)).toBe(state));
});
