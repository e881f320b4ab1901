import { normaliseName } from '../../../utils/base/names/names.ts';
import { retyped } from '../../../utils/base/text/retyped.ts';

/** Something that Ctrl K finds. */
export interface SearchItem {
  id: string;
  /** Shown first: «Алиева Лейла Рустам кызы», «Согласия», «Обновить данные класса». */
  title: string;
  /** Beside it: what it is, and of whom. */
  note: string;
  /** Further words by which it is found. */
  words?: string;
  /** Where equal matches stand: lower first. */
  rank: number;
}

const wordsOf = (text: string): string[] =>
  normaliseName(text)
    .split(/[\s,.·«»()-]+/)
    .filter(Boolean);

/** How well the words match: each of those typed begins a word of the item; 0 where the title begins with it. */
function distance(typed: string[], item: SearchItem): number | null {
  const title = wordsOf(item.title);
  const all = [...title, ...wordsOf(item.note), ...wordsOf(item.words ?? '')];
  if (!typed.every((word) => all.some((own) => own.startsWith(word)))) return null;
  return title[0]?.startsWith(typed[0] ?? '') ? 0 : 1;
}

/**
 * What is found by what was typed, the best first: each word begins some word of it; Ё is Е, case and a forgotten
 * keyboard layout do not matter. Nothing typed: all, by rank.
 */
export function foundItems<Item extends SearchItem>(
  items: readonly Item[],
  typed: string,
  limit = 12,
): Item[] {
  const by = (words: string[]) =>
    items.flatMap((item, at) => {
      const far = distance(words, item);
      return far === null ? [] : [{ item, order: [far, item.rank, at] as const }];
    });
  const found = by(wordsOf(typed));
  const chosen = found.length > 0 ? found : by(wordsOf(retyped(typed)));
  return chosen
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2])
    .slice(0, limit)
    .map(({ item }) => item);
}
