import { nameIn } from '../../person-name.ts';

const TOTALS =
  /^(?:итог|всего|пропу|опозд|из них|полных дн|средн|ср\.|качеств|успеваем|уровень|процент|%|СОУ|степень|количеств|кол-во|отличник|хорошист|«|на «|по классу|класс)/i;
/** «Иванова М. П.», «М. П. Иванова», «Ли А.». */
const INITIALS =
  /^(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? (?:\p{Lu}\. ?){1,2}|(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}’'-]+)$/u;

/** A line of totals below the students. */
export const isTotals = (text: string): boolean => TOTALS.test(text);

/** Whether a cell holds the name of a student, in any order, perhaps with initials. */
export const isRowOfName = (text: string): boolean =>
  !isTotals(text) && !/\d/.test(text) && (INITIALS.test(text) || nameIn(text) !== null);
