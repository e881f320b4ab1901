import type { Drawing } from './drawing.ts';

/** A part of a column that is never split: a line of text, a line to write on, a row of signatures. */
export interface FlowPart {
  /** mm */
  height: number;
  /** Space above, mm; dropped at the top of a page. */
  gap: number;
  /** Stays on the same page as the next part. */
  keep: boolean;
  /** Drawn again above this part where it begins a later page: the header of its table. */
  head?: FlowPart;
  /** Draws with its upper edge at y, mm. */
  draw(drawing: Drawing, y: number): void;
}

/** Upper and lower edges of the printable area, mm. */
export interface FlowFrame {
  top: number;
  bottom: number;
}

export interface FlowLayout {
  placed: { part: FlowPart; page: number; y: number }[];
  pages: number;
}

/**
 * Places parts one under another, page after page. Parts that are kept together move to the next page as one;
 * a chain taller than a page is placed part by part.
 */
export function layoutFlow(parts: readonly FlowPart[], frame: FlowFrame): FlowLayout {
  const placed: FlowLayout['placed'] = [];
  let page = 0;
  let y = frame.top;
  let atTop = true;
  const headOf = ({ head }: FlowPart): number => (placed.length > 0 && head ? head.height : 0);
  const heightOf = (chain: readonly FlowPart[], fresh: boolean): number =>
    chain.reduce(
      (sum, part, index) => sum + part.height + (fresh && index === 0 ? headOf(part) : part.gap),
      0,
    );
  const turn = (): void => {
    page++;
    y = frame.top;
    atTop = true;
  };
  const place = (part: FlowPart): void => {
    if (!atTop && y + part.gap + part.height > frame.bottom) turn();
    if (!atTop) y += part.gap;
    else if (part.head && placed.length > 0) {
      placed.push({ part: part.head, page, y });
      y += part.head.height;
    }
    placed.push({ part, page, y });
    y += part.height;
    atTop = false;
  };
  for (let from = 0; from < parts.length; ) {
    let to = from;
    while (to < parts.length - 1 && (parts[to] as FlowPart).keep) to++;
    const chain = parts.slice(from, to + 1);
    const fitsHere = y + heightOf(chain, atTop) <= frame.bottom;
    if (!fitsHere && !atTop && heightOf(chain, true) <= frame.bottom - frame.top) turn();
    for (const part of chain) place(part);
    from = to + 1;
  }
  return { placed, pages: page + 1 };
}
