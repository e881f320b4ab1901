/**
 * The year in which the school year of a day begins, by the local calendar. It begins on 1 September;
 * lists read in August are already those of the coming year.
 */
export function schoolYearOf(day: Date): number {
  return day.getMonth() >= 7 ? day.getFullYear() : day.getFullYear() - 1;
}
