import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { elapsedMs } from '../../../utils/base/clock/now.ts';

/** Rows that are drawn at once: what a slow computer draws unfelt. */
const FIRST = 12;
/** Fewest rows of a further piece. */
const FEWEST = 6;
/** What the drawing of a piece may take, ms: not felt. */
const UNFELT = 6;
/** A page that is covered meanwhile draws no frame: the next piece is not kept longer, ms. */
const DRAWN_WITHIN = 100;

/**
 * How many of `all` rows are to be drawn now, at least `least`: the first ones at once, the rest in pieces, each after the
 * frame of the one before, so that the page answers meanwhile. A page that nobody looks at draws them all.
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
  // On a slow computer a frame with all rows would take longer to lay out and paint than all the pieces to make.
  useLayoutEffect(() => {
    if (isWhole) return;
    return afterFrame(() => {
      piece.current.begunAt = elapsedMs();
      setDrawn(ifSeen(now + piece.current.rows));
    });
  }, [isWhole, now]);
  return isWhole ? all : now;
}

/** Calls `step` in a task of its own once the next frame is drawn, unless it is called off before. */
function afterFrame(step: () => void): () => void {
  let timer = setTimeout(step, DRAWN_WITHIN);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(step);
  });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}

const ifSeen = (rows: number): number => (document.hidden ? Number.POSITIVE_INFINITY : rows);

/** Rows of the next piece, after so many took so long, ms. */
function rowsAfter(rows: number, took: number): number {
  if (took < UNFELT / 2) return 2 * rows;
  return took > UNFELT ? Math.max(FEWEST, Math.round(rows / 2)) : rows;
}
