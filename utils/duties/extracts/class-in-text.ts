/** Number and letter of a class: «7 "А"» is 7 and «а»; '' if there is no letter. null: not a class. */
function ownClass(name: string): { number: number; letter: string } | null {
  const found = /^\s*(\d{1,2})\D*?\s*([а-яё])?(?![а-яё])/iu.exec(name.replace(/["«»„“”'’]/g, ''));
  return found ? { number: Number(found[1]), letter: (found[2] ?? '').toLowerCase() } : null;
}

/** «7», «7а», «7 А, Б и В», «5–7», «7-е классы»: a number, possibly a range, possibly followed by letters. */
const CLASSES =
  /(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?(?:\s*[-–—]\s*(?:е|ые|х|ых|й)(?![а-яё]))?\s*((?:[а-яё](?![а-яё])[\s,;/]*)*)/giu;

/**
 * Whether a cell of a school's table refers to the class: «7А», «7 "А", 7 "Б"», «7-е классы», «5–8». null:
 * the cell names no class at all.
 */
export function namesClass(text: string, className: string): boolean | null {
  const own = ownClass(className);
  const plain = text.replace(/["«»„“”'’]/g, ' ').toLowerCase();
  if (!own) return null;
  let named = false;
  for (const [, first, last, letters = ''] of plain.matchAll(CLASSES)) {
    const [from, to] = [Number(first), Number(last ?? first)];
    if (from < 1 || to > 11 || from > to) continue;
    named = true;
    if (own.number < from || own.number > to) continue;
    const list = letters.split(/[\s,;/]+/).filter((letter) => letter && letter !== 'и');
    if (last || list.length === 0 || list.includes(own.letter) || own.letter === '') return true;
    // «7 а и б»: for the class «7 и» itself, the conjunction is a letter.
    if (own.letter === 'и' && /(?:^|[\s,;/])и\s*$/.test(letters)) return true;
  }
  return named ? false : null;
}
