import { provenOrder } from '../../../base/names/names.ts';
import { compareNames, readName } from '../../../base/names/names-match.ts';
import { personOf } from '../../addresses.ts';
import { isRowOfName } from './report-rows.ts';
import { chosenOptions } from './report-scope.ts';

/** Words before the name of the student whose report it is. */
const LABEL =
  /^(?:учени\p{L}*(?: ?\(\p{L}+\))?|учащ\p{L}*|обучающ\p{L}*|ф\. ?и\. ?о\.?|фио|фамилия(?:, имя(?:, отчество)?)?)(?![\p{L}])[:\s]*/iu;
/** Whoever is named behind these is no student. */
const OTHERS = /руковод|учител|директор|завуч|педагог|родител|воспитат|администратор/i;
const OF_CLASS = /(?:^|\s)\d{1,2}\s?[-–]?\s?["«“„]?\p{L}?["»”]?\s*класс\p{L}*[,.:]?\s*/iu;

/** The name that a line gives to the student; null: none. `before`: the line above it. */
function nameOfLine(text: string, before: string, isHeading: boolean): string | null {
  if (OTHERS.test(text) || OTHERS.test(before)) return null;
  const isLabelled = LABEL.test(text) || LABEL.test(before);
  const [name = ''] = text
    .replace(LABEL, '')
    .replace(OF_CLASS, ' ')
    .split(/,|\(|;|\sкласс/i);
  const plain = name.trim();
  if (!isRowOfName(plain)) return null;
  return isLabelled || isHeading || provenOrder(plain) !== null ? plain : null;
}

/** The last name in the lines between one table and the next. */
export function studentIn(lines: readonly { text: string; at: Element }[]): string | null {
  const names = lines.flatMap(({ text, at }, index) => {
    const isHeading = /^h[1-6]$/.test(at.localName) || at.getAttribute('role') === 'heading';
    return nameOfLine(text, lines[index - 1]?.text ?? '', isHeading) ?? [];
  });
  return names.at(-1) ?? null;
}

/**
 * Whom the filter or the address names. The id counts for a name on the page only if both may be the same and no other
 * option reads so: the choice may have changed since the report was built.
 */
export function chosenStudent(
  document: Document,
  url: URL,
): (name: string | null) => { name: string; person: string | null } {
  const option = chosenOptions(document).find(
    ({ of, text }) => /student|pupil|person|учени/.test(of) && isRowOfName(text),
  );
  const id = option?.isOnly && /^\d{13}$/.test(option.value) ? option.value : null;
  return (name) => {
    if (!option) return { name: name ?? '', person: personOf(url) };
    if (name === null) return { name: option.text, person: id };
    const isSame = compareNames(readName(name), readName(option.text)).verdict !== 'different';
    return { name, person: isSame ? id : null };
  };
}
