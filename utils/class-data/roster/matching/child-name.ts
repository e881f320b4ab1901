import { normaliseName } from '../../../base/names/names.ts';
import { dictionary } from '../../../base/text/dictionary.ts';

/** [ending of the genitive, ending of the nominative] */
const SPECIAL = dictionary({ петра: 'петр', павла: 'павел', льва: 'лев' });
const ENDINGS: [RegExp, string][] = [
  [/(?<=[ое]в|[иы]н)а$/, ''],
  [/(?<=[ое]в|[иы]н)ой$/, 'а'],
  [/(?<=[сц]к)ого$/, 'ий'],
  [/(?<=[сц]к)ого$/, 'ой'],
  [/(?<=[сц]к)ой$/, 'ая'],
  [/ого$/, 'ый'],
  [/ея$/, 'ей'],
  [/ия$/, 'ий'],
  [/ии$/, 'ия'],
  [/и$/, 'я'],
  [/и$/, 'а'],
  [/и$/, 'ь'],
  [/ы$/, 'а'],
  [/ьи$/, 'ья'],
  [/я$/, 'ь'],
  [/а$/, ''],
];

/** The word and possible nominatives of it: «иванова» → «иванова», «иванов»; «павла» is ambiguous. */
function nominatives(word: string): string[] {
  if (word.endsWith('.') || word.length < 3) return [word];
  const forms = ENDINGS.filter(([ending]) => ending.test(word)).map(([ending, base]) =>
    word.replace(ending, base),
  );
  const special = SPECIAL.get(word);
  return [...new Set([word, ...forms, ...(special ? [special] : [])])];
}

/**
 * Whether a child mentioned like this, possibly in the genitive and with initials, can be the student of this
 * name.
 */
export function mayBeChild(mention: string, studentName: string): boolean {
  const words = normaliseName(mention).split(' ').filter(Boolean);
  const student = normaliseName(studentName).split(' ');
  if (!words.length || words.length > student.length + 1) return false;
  const left = [...student];
  for (const word of words) {
    // «П.», «П», «Серг.»: only how the word begins.
    const begins = /^\p{L}\.?$|^\p{L}{2,}\.$/u.test(word) ? word.replace('.', '') : null;
    const at = left.findIndex((own) =>
      begins === null ? nominatives(word).includes(own) : own.startsWith(begins),
    );
    if (at < 0) return false;
    left.splice(at, 1);
  }
  // The surname must be among the words.
  return (
    !left.includes(student[0] ?? '') ||
    (words.length === 1 && nominatives(words[0]!).includes(student[1] ?? ''))
  );
}

/** First letters under which such mentions are looked up in an index of surnames. */
export const mentionForms = (mention: string): string[] =>
  normaliseName(mention)
    .split(' ')
    .filter((word) => word.length > 2)
    .flatMap(nominatives);
