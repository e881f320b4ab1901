import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { judgePassphrase } from '../../../utils/vault/passphrase.ts';

it.each<[string, boolean]>([
  ['', false],
  ['        ', false],
  ['слон', false],
  ['семь777', false],
  ['  слон42  ', false],
  ['12345678', false],
  ['0123456789', false],
  ['123456789012345', false],
  ['١٢٣٤٥٦٧٨', false],
  ['1234 5678', false],
  ['25.11.1985', false],
  ['8 (900) 123-45-67', false],
  ['aaaaaaaaaaaa', false],
  ['абабабабабаб', false],
  ['1111111111111111111', false],
  ['password', false],
  ['Password1', false],
  ['ПАРОЛЬ2026', false],
  ['qwerty123', false],
  ['йцукен12345', false],
  ['дневник.ру', false],
  ['учитель!!!', false],
  ['классрук', false],
  ['5839201746382910', true],
  ['кошка и чайник', true],
  ['ромашка паровоз 27 облако', true],
  ['Zk8#vPq2', true],
  ['мой пароль от старого сарая', true],
])('%j: accepted %s', (passphrase, accepted) => {
  const judged = judgePassphrase(passphrase);
  expect(judged.accepted).toBe(accepted);
  expect(judged.strength === 0).toBe(!accepted);
  expect(judged.text).toMatch(/^[А-Я].*\.$/);
});

test('a short number is never accepted, however it is separated', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(9), { minLength: 1, maxLength: 15 }),
      fc.array(fc.constantFrom('', '', ' ', '-', '.'), { minLength: 15, maxLength: 15 }),
      (digits, dividers) => {
        const text = digits.map((digit, i) => `${digit}${dividers[i]}`).join('');
        expect(judgePassphrase(text).accepted).toBe(false);
      },
    ),
  );
});

test('four words are strong', () => {
  const word = fc.constantFrom('ромашка', 'паровоз', 'облако', 'чайник', 'сарай', 'гвоздика', 'телега');
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 6 }), (words) => {
      expect(judgePassphrase(words.join(' ')).strength).toBe(3);
    }),
  );
});
