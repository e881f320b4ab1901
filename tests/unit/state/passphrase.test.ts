import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readFaces } from '../../../utils/base/documents/fonts.ts';
import { missingCharacters } from '../../../utils/base/documents/text.ts';
import { loadJudge } from '../../../utils/vault/passphrase.ts';
import type { JudgePassphrase } from '../../../utils/vault/passphrase-judge.ts';
import { inLatinLayout, unpacked, type WordData } from '../../../utils/vault/word-data.ts';
import { fault } from '../../setup/fault.ts';
import { testFonts } from '../base/documents/ink.ts';
import { runs } from '../property-runs.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

declare const __WORD_DATA__: WordData;

let judge: JudgePassphrase;
beforeAll(async () => {
  judge = await loadJudge();
});

it.each<[string, boolean]>([
  ['', false],
  ['        ', false],
  ['слон', false],
  ['семь777', false],
  ['  слон42  ', false],
  ['123456789012345', false],
  ['١٢٣٤٥٦٧٨', false],
  ['1234 5678', false],
  ['25.11.1985', false],
  ['8 (900) 123-45-67', false],
  ['абабабабабаб', false],
  ['1111111111111111111', false],
  ['воспитательная работа', false],
  ['кот дом сад', false],
  ['Мария Ивановна 1975', false],
  ['Zk8#vPq2', false],
  ['5839201746382910', true],
  ['kX7#wPq2zRt!', true],
  ['ромашка паровоз 27 облако', true],
  ['мой пароль от старого сарая', true],
  ['зелёный чайник у реки', true],
])('%j: accepted %s', (passphrase, accepted) => {
  const judged = judge(passphrase);
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
        expect(judge(text).accepted).toBe(false);
      },
    ),
  );
});

describe('passwords that many people choose', () => {
  it('are three hundred different ones', () => {
    const all = COMMON_PASSWORDS.flatMap(({ words }) => words);
    expect([all.length, new Set(all).size]).toEqual([300, 300]);
  });

  for (const { kind, words } of COMMON_PASSWORDS) {
    fault(`a vault is to be made with a common password: ${kind}`, 'each of them is refused', () => {
      expect(words.filter((word) => judge(word).accepted)).toEqual([]);
      // Neither the other layout nor capitals make them better.
      expect(words.map(inLatinLayout).filter((word) => judge(word).accepted)).toEqual([]);
      expect(words.map((word) => word.toUpperCase()).filter((word) => judge(word).accepted)).toEqual([]);
    });
  }
});

describe('four random words', () => {
  /** From all words that the check itself knows: the worst case. */
  const known = Object.entries(__WORD_DATA__.words).flatMap(([length, data]) =>
    unpacked(data, Number(length)),
  );

  fault(
    'the check is so strict that good passphrases are refused',
    'random phrases of four words (200, more in test:long) are all accepted',
    () => {
      let state = 20_261_123;
      const random = () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return state / 2 ** 32;
      };
      const word = () => known[Math.floor(random() * known.length)] ?? '';
      const phrases = Array.from({ length: runs(200) }, () => [word(), word(), word(), word()].join(' '));
      expect(phrases.filter((phrase) => !judge(phrase).accepted)).toEqual([]);
    },
  );

  it('can be printed on the envelope: the cut fonts have all their letters', async () => {
    const { regular, mono } = readFaces(await testFonts());
    const letters = [...new Set(known.join(' '))].join('');
    expect(known.length).toBeGreaterThan(10_000);
    expect([missingCharacters(letters, regular), missingCharacters(letters, mono)]).toEqual([[], []]);
  });

  it('are good, in any order and with any divider', () => {
    const word = fc.constantFrom('ромашка', 'паровоз', 'облако', 'чайник', 'сарай', 'гвоздика', 'телега');
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 4, maxLength: 6 }),
        fc.constantFrom(' ', '-', '.'),
        (words, divider) => {
          expect(judge(words.join(divider)).strength).toBeGreaterThanOrEqual(2);
        },
      ),
      { numRuns: runs(50) },
    );
  });
});
