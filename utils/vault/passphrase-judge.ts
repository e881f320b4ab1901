import {
  type MatchEstimated,
  type MatchExtended,
  type Matcher,
  MatcherBaseClass,
  type MatchOptions,
  Options,
  ZxcvbnFactory,
} from '@zxcvbn-ts/core';
import { dictionary } from '../base/text/dictionary.ts';
import { inLatinLayout, inRussianLayout, unpacked, type WordData } from './word-data.ts';

interface PassphraseJudgement {
  accepted: boolean;
  /** 0 refused … 3 strong. */
  strength: 0 | 1 | 2 | 3;
  /** In Russian, for the teacher. */
  text: string;
}

export type JudgePassphrase = (passphrase: string) => PassphraseJudgement;

/** By vite: what assets/words cuts at build time. It has to stand in this chunk alone. */
declare const __WORD_DATA__: WordData;

/**
 * Guesses (powers of ten) that a passphrase must take. One graphics card tries about 8 000 a second against
 * 600 000 iterations of PBKDF2, so that it takes four years for 10^12.
 */
const LEAST = 12;
const GOOD = 14;
const STRONG = 16;

/** Any word of the language in any of its forms is found in so many guesses. */
const ANY_WORD = 200_000;

/** What teachers choose, beside what is in the dictionary. */
const COMMON = `
  пароль любовь люблю люблютебя ялюблютебя тылюбовьмоя привет приветик солнышко солнце зайчик зайка котик котенок
  мамочка мама папа мамаипапа мамапапа семья счастье удача деньги доченька сыночек бабушка внучка принцесса ангел
  дневник дневникру электронныйжурнал электронныйдневник классрук класс классный классныйруководитель руководитель
  классныйчас школа школы школу школе лицей гимназия учитель учителя учительница ученик ученики журнал завуч директор
  урок уроки пятерка отличник четверть родители собрание началка мойкласс мояшкола нашкласс нашашкола любимыйкласс
  математика физика химия биология история география информатика литература русскийязык английский физкультура
  йцукен йцукенг фывапролд ячсмить россия москва спартак зенит цска динамо питер привет123 админ логин пользователь
`;

const TRANSLIT = dictionary<string>({
  ж: 'zh',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  й: 'y',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
});
/** Other habits of writing Russian in Latin letters. */
const HABITS: readonly (readonly [RegExp, string])[] = [
  [/y$/, 'i'],
  [/yu/g, 'u'],
  [/ya/g, 'ia'],
  [/h/g, 'kh'],
];

function inLatinLetters(word: string): string[] {
  const plain = [...word].map((letter) => TRANSLIT.get(letter) ?? letter).join('');
  return [plain, ...HABITS.map(([habit, other]) => plain.replace(habit, other))];
}

/** Looks of Russian letters. */
const LOOKS: Readonly<Record<string, string[]>> = {
  а: ['@', '4'],
  о: ['0'],
  з: ['3'],
  ч: ['4'],
  е: ['3'],
  и: ['1'],
  б: ['6'],
  с: ['$'],
};

/** A run of letters that reads as a word, though no list has it. */
const WORD = /\p{Lu}?\p{Ll}{3,14}(?!\p{L})|\p{Lu}{4,15}(?!\p{L})/gu;

class WordMatching extends MatcherBaseClass {
  match({ password }: MatchOptions): MatchExtended[] {
    return [...password.matchAll(WORD)].map(({ 0: token, index }) => ({
      pattern: 'anyWord',
      token,
      i: index,
      j: index + token.length - 1,
    }));
  }
}
const anyWord: Matcher = { Matching: WordMatching, feedback: () => null, scoring: () => ANY_WORD };

const wordsOf = (packed: Record<string, string>): string[] =>
  Object.entries(packed).flatMap(([length, data]) => unpacked(data, Number(length)));

const refused = (text: string): PassphraseJudgement => ({ accepted: false, strength: 0, text });

/** Judges a passphrase for the vault: the estimator knows the words cut at build time and both layouts of the keyboard. */
export function makeJudge(data = __WORD_DATA__): JudgePassphrase {
  const common = COMMON.trim().split(/\s+/);
  const russian = { common, names: wordsOf(data.names), words: wordsOf(data.words) };
  const latin = Object.fromEntries(
    Object.entries(russian).map(([name, words]) => [
      `${name}-latin`,
      [...new Set(words.flatMap(inLatinLetters))],
    ]),
  );
  const estimator = new ZxcvbnFactory(
    {
      dictionary: { ...russian, ...latin, passwords: data.passwords.split(' ') },
      graphs: data.graphs,
      l33tTable: { ...new Options().l33tTable, ...LOOKS },
      maxLength: 100,
    },
    { anyWord },
  );

  /** Power of ten of the guesses, by the pieces it is made of; what stands between them costs nothing. */
  const guessesFor = (text: string): number => {
    const { sequence } = estimator.check(text);
    const pieces = sequence.filter(({ pattern }) => pattern !== 'separator') as MatchEstimated[];
    return pieces.reduce((sum, { guesses }, at) => sum + Math.log10(guesses) + Math.log10(at + 1), 0);
  };

  return (passphrase) => {
    const text = passphrase.normalize('NFKC').trim();
    if (text.length < 8) return refused('Слишком короткий: нужно не меньше 8 знаков, лучше — четыре слова.');
    // A date or a telephone number is also a number.
    if (/^[\p{Nd}\s.,:;()/+_-]+$/u.test(text) && text.replace(/\P{Nd}/gu, '').length < 16) {
      return refused('Одни цифры подбираются за минуты. Добавьте слова — например, четыре слова подряд.');
    }
    if (new Set(text.toLowerCase()).size < 4) return refused('Слишком мало разных знаков.');
    const plain = text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
    const guesses = Math.min(...[plain, inLatinLayout(plain), inRussianLayout(plain)].map(guessesFor));
    if (guesses < LEAST) {
      return refused('Такой пароль подберут. Возьмите четыре слова, не связанные между собой.');
    }
    if (guesses < GOOD)
      return { accepted: true, strength: 1, text: 'Допустимый. Ещё одно слово сделает его надёжным.' };
    if (guesses < STRONG) return { accepted: true, strength: 2, text: 'Хороший.' };
    return { accepted: true, strength: 3, text: 'Надёжный.' };
  };
}
