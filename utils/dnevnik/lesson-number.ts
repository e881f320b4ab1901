/** Before the word or after it; what a day or an hour ends in is no number of a lesson. */
const NUMBERED = /(?<![\p{L}\d.:])([-−–]?\d{1,2})(?:-?й)? урок|урок ([-−–]?\d{1,2})(?![\d.:])/iu;

/** «2 урок», «урок 0», «-1-й урок» → the number; a school may begin before the first lesson. null: none is named. */
export function lessonNumberIn(text: string): number | null {
  const found = NUMBERED.exec(text);
  return found ? Number((found[1] ?? found[2] ?? '').replace(/[−–]/, '-')) : null;
}
