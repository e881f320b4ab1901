import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../../utils/base/text/file-name.ts';
import { fault } from '../../../setup/fault.ts';

describe('the name of a saved file', () => {
  it.each([
    ['Выписка, Иванова Анна Петровна', 'Выписка, Иванова Анна Петровна.pdf'],
    ['7 «А», 1/2 четверти', '7 «А», 1 2 четверти.pdf'],
    ['Ёлкин й', 'Ёлкин й.pdf'],
    ['  ', 'Без названия.pdf'],
    ['Отчёт за год...', 'Отчёт за год.pdf'],
    ['../../.ssh/config', 'ssh config.pdf'],
    ['конспект', 'конспект.pdf'],
    ['console', 'console.pdf'],
  ])('%j is saved as %j', (title, name) => {
    expect(fileName(title, 'pdf')).toBe(name);
  });

  fault(
    'a name with characters that turn the direction of reading hides the end of a file’s name',
    'saved files carry none of them',
    () => {
      for (const code of [
        0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x61c, 0xad,
        0xfeff,
      ])
        expect(fileName(`Иванов${String.fromCodePoint(code)}fdp`, 'eml')).toBe('Ивановfdp.eml');
    },
  );

  fault(
    'a name is a reserved word of Windows, or ends as Windows does not allow',
    'the file gets a name that can be saved',
    () => {
      for (const word of ['CON', 'prn', 'Aux', 'nul', 'COM1', 'lpt9', 'com¹', 'CONIN$', 'NUL.tar', 'aux .x'])
        expect(fileName(word, 'xlsx')).toMatch(/^_/);
      expect(fileName('Иванов. ', 'zip')).toBe('Иванов.zip');
    },
  );

  it('is short, whole and of one line, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = fileName(title, 'xlsx');
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(4 * 115 + 6);
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+\.xlsx$/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]\.xlsx$/u);
      }),
    );
  });
});
