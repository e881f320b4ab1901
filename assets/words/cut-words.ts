import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { WordData } from '../../utils/vault/word-data.ts';
import { inLatinLayout } from '../../utils/vault/word-data.ts';

const require = createRequire(import.meta.url);
const russian = dirname(require.resolve('dictionary-ru'));

/** The licence of the Russian dictionary (BSD-3-Clause), which must accompany what was cut from it. */
export const WORDS_LICENCE = join(russian, 'license');

/** Longer words count as words without being listed; shorter ones cost an attacker no more than their letters. */
const [SHORTEST, LONGEST] = [4, 6];
const PASSWORDS = 2_500;

/** Words of one length, by alphabet: how many letters each shares with the one before, then its other letters. */
function packed(words: readonly string[]): string {
  const sorted = [...new Set(words)].map(inLatinLayout).sort();
  return sorted
    .map((word, index) => {
      const before = sorted[index - 1] ?? '';
      let shared = 0;
      while (shared < word.length - 1 && word[shared] === before[shared]) shared++;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

/** By length; an attacker tries the short ones first. */
function byLength(words: readonly string[]): WordData['words'] {
  const lengths = [...new Set(words.map(({ length }) => length))].sort((a, b) => a - b);
  return Object.fromEntries(
    lengths.map((length) => [length, packed(words.filter((word) => word.length === length))]),
  );
}

/**
 * What the check of a passphrase knows of words: Russian ones and names from the spelling dictionary, the passwords that
 * most people choose, and which keys lie side by side.
 */
export function cutWords(): WordData {
  const lines = readFileSync(join(russian, 'index.dic'), 'utf8').split('\n').slice(1);
  const listed = lines
    .map((line) => line.split('/')[0]?.trim() ?? '')
    .filter((word) => /^[А-ЯЁ]?[а-яё]+$/.test(word));
  const isName = (word: string) => /^[А-ЯЁ]/.test(word);
  const plain = (word: string) => word.toLowerCase().replaceAll('ё', 'е');
  const fit = ({ length }: string) => length >= SHORTEST && length <= LONGEST;
  const passwords = (dictionary['passwords-common'] ?? []).map(String);
  return {
    words: byLength(listed.filter((word) => !isName(word) && fit(word)).map(plain)),
    names: byLength(listed.filter((word) => isName(word) && word.length > 2 && word.length < 10).map(plain)),
    passwords: passwords
      .filter((word) => /^(?!\d+$)[!-~]{4,}$/.test(word))
      .slice(0, PASSWORDS)
      .join(' '),
    graphs: { qwerty: adjacencyGraphs.qwerty, keypad: adjacencyGraphs.keypad } as WordData['graphs'],
  };
}
