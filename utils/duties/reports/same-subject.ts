import { dictionary } from '../../base/text/dictionary.ts';

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"()]/g, ' ')
    .split(/[\s.,-]+/)
    .filter(Boolean);

/** Abbreviations that are not beginnings of words. */
const USUAL = dictionary<string>({
  физра: 'физическая культура',
  'физ ра': 'физическая культура',
  'физ культура': 'физическая культура',
  физкультура: 'физическая культура',
  изо: 'изобразительное искусство',
  обж: 'основы безопасности жизнедеятельности',
  обзр: 'основы безопасности и защиты родины',
});

/**
 * The subject meant by a name in a report: the same words, else their beginnings in order («рус. яз.», «Англ.
 * язык» for «Иностранный язык (английский)»); null if none or more than one fits.
 */
export function sameSubject<S extends { name: string }>(name: string, subjects: readonly S[]): S | null {
  const asked = words(USUAL.get(words(name).join(' ')) ?? name);
  if (!asked.length) return null;
  const exact = subjects.filter((each) => words(each.name).join(' ') === asked.join(' '));
  if (exact.length) return exact.length === 1 ? exact[0]! : null;
  const begun = subjects.filter((each) => begins(asked, words(each.name)));
  if (begun.length) return begun.length === 1 ? begun[0]! : null;
  const mixed = subjects.filter((each) => {
    const own = words(each.name);
    return asked.every((word) => word.length > 2 && own.some((full) => full.startsWith(word)));
  });
  return mixed.length === 1 ? mixed[0]! : null;
}

const begins = (asked: string[], own: string[]): boolean =>
  asked.length === own.length &&
  asked.every((word, index) => own[index]!.startsWith(word)) &&
  // «А» begins «Алгебра», and is the letter of a class.
  asked.some((word) => word.length > 1);
