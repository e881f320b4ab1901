import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { elapsedMs } from '../../../utils/base/clock/now.ts';

/** Rows that are drawn at once: what a slow computer draws unfelt. */
const FIRST = 12;
/** Fewest rows of a further piece. */
const FEWEST = 6;
/** What the drawing of a piece may take, ms: not felt. */
const UNFELT = 6;

/**
 * How many of `all` rows are to be drawn now, at least `least`: the first ones at once, the rest in pieces, each in a task
 * of its own, so that the page answers meanwhile. A page that nobody looks at draws them all.
 */
export function usePieces(all: number, least: number): number {
  const [drawn, setDrawn] = useState(() => ifSeen(FIRST));
  /** Rows of the next piece, and when the last one was begun. */
  const piece = useRef({ rows: FIRST, begunAt: 0 });
  const now = Math.max(drawn, least);
  const isWhole = now >= all;
  useLayoutEffect(() => {
    const { rows, begunAt } = piece.current;
    if (begunAt > 0) piece.current.rows = rowsAfter(rows, elapsedMs() - begunAt);
  }, [drawn]);
  // Not after a frame: as many pieces as fit into one are painted together.
  useLayoutEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => {
      piece.current.begunAt = elapsedMs();
      setDrawn(ifSeen(now + piece.current.rows));
    });
    return () => clearTimeout(timer);
  }, [isWhole, now]);
  return isWhole ? all : now;
}

const ifSeen = (rows: number): number => (document.hidden ? Number.POSITIVE_INFINITY : rows);

/** Rows of the next piece, after so many took so long, ms. */
function rowsAfter(rows: number, took: number): number {
  if (took < UNFELT / 2) return 2 * rows;
  return took > UNFELT ? Math.max(FEWEST, Math.round(rows / 2)) : rows;
}
