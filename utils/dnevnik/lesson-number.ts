/** Before the word or after it; what a day or an hour ends in is no number of a lesson. */
const NUMBERED = /(?<![\p{L}\d.:])([-−–]?\d{1,2})(?:-?й)? урок|урок ([-−–]?\d{1,2})(?![\d.:])/iu;

/** «2 урок», «урок 0», «-1-й урок» → the number; a school may begin before the first lesson. null: none is named. */
export function lessonNumberIn(text: string): number | null {
  const found = NUMBERED.exec(text);
  return found ? Number((found[1] ?? found[2] ?? '').replace(/[−–]/, '-')) : null;
}

/** The same, and what else the text says without that number: «Алгебра (-1 урок)» → -1 and «Алгебра». */
export function withoutLessonNumber(text: string): { number: number | null; rest: string } {
  const found = NUMBERED.exec(text);
  if (!found) return { number: null, rest: text };
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const rest = `${before.replace(/[\s,;:([]+$/, '')} ${after.replace(/^[\s,;:.)\]]+/, '')}`.trim();
  return { number: lessonNumberIn(text), rest };
}
