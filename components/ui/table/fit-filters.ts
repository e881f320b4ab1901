/** A filter as far as its place in the strip goes. */
export interface FittedFilter {
  id: string;
  count: number;
  /** Its width in the strip, px. */
  width: number;
}

/**
 * Which filters stand in the strip and which under «Ещё»: those with nobody in them, and those for which there is no
 * room. The active one always stands in the strip. Widths in px: `all` of the first button, `more` of «Ещё».
 */
export function fitFilters(
  filters: readonly FittedFilter[],
  active: string | null,
  { room, all, more }: { room: number; all: number; more: number },
): { strip: string[]; more: string[] } {
  const wanted = filters.filter(({ id, count }) => count > 0 || id === active);
  const idsOf = (list: readonly FittedFilter[]) => list.map(({ id }) => id);
  const widthOf = (list: readonly FittedFilter[]) => list.reduce((sum, { width }) => sum + width, 0);
  if (wanted.length === filters.length && all + widthOf(wanted) <= room) {
    return { strip: idsOf(wanted), more: [] };
  }
  let left = room - all - more - widthOf(wanted.filter(({ id }) => id === active));
  let isFull = false;
  const strip = wanted.filter(({ id, width }) => {
    if (id === active) return true;
    isFull ||= width > left;
    if (isFull) return false;
    left -= width;
    return true;
  });
  return { strip: idsOf(strip), more: idsOf(filters.filter((filter) => !strip.includes(filter))) };
}
