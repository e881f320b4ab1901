/** Which rows of a table are chosen, and where the keys stand. */
export interface RowChoice {
  chosen: ReadonlySet<string>;
  /** The row that has the one tab stop of the table; null: its first. */
  active: string | null;
  /** Where a range begins: the row chosen or reached last without Shift. */
  anchor: string | null;
  /** What was chosen when the range began: a range that shrinks again gives back no more than its own rows. */
  before: ReadonlySet<string>;
}

export const NO_CHOICE: RowChoice = { chosen: new Set(), active: null, anchor: null, before: new Set() };

export type RowMove =
  /** To a row, without choosing. */
  | { do: 'go'; to: string }
  /** Chooses a row, or no longer. */
  | { do: 'toggle'; to: string }
  /** Chooses everything from the anchor to a row, as Shift does. */
  | { do: 'reach'; to: string }
  /** Chooses exactly these. */
  | { do: 'choose'; keys: Iterable<string> };

/** The choice after a move in the rows shown, in their order. */
export function afterMove(choice: RowChoice, move: RowMove, shown: readonly string[]): RowChoice {
  const { chosen, active, anchor, before } = choice;
  switch (move.do) {
    case 'go':
      return { chosen, active: move.to, anchor: move.to, before: chosen };
    case 'toggle': {
      const next = new Set(chosen);
      if (!next.delete(move.to)) next.add(move.to);
      return { chosen: next, active: move.to, anchor: move.to, before: next };
    }
    case 'reach': {
      const from = anchor ?? active ?? shown[0] ?? move.to;
      const range = rangeBetween(shown, from, move.to);
      return { chosen: new Set([...before, ...range]), active: move.to, anchor: from, before };
    }
    case 'choose': {
      const next = new Set(move.keys);
      return { chosen: next, active, anchor: null, before: next };
    }
  }
}

/** The rows from one to another, whichever comes first; only the second where the first is not shown any more. */
export function rangeBetween(shown: readonly string[], from: string, to: string): string[] {
  const [a, b] = [shown.indexOf(from), shown.indexOf(to)];
  if (b < 0) return [];
  return a < 0 ? [to] : shown.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** The row to which a key leads, by its place; null: the key moves nothing. `page`: rows on a screen. */
export function placeAfter(key: string, at: number, length: number, page: number): number | null {
  if (length === 0) return null;
  const places = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['PageDown', at + page],
    ['PageUp', at - page],
    ['Home', 0],
    ['End', length - 1],
  ]);
  const place = places.get(key);
  return place === undefined ? null : Math.max(0, Math.min(length - 1, place));
}
