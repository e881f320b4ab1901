/**
 * The year in which the school year of a day begins, by the local calendar. It begins on 1 September; lists
 * read in August already belong to the coming year.
 */
export function schoolYearOf(day: Date): number {
  return day.getMonth() >= 7 ? day.getFullYear() : day.getFullYear() - 1;
}
