import { NO_REASON, NO_REASON_TITLE } from './absence-words.ts';
import { shownDigits } from './fraction.ts';

/** What papers and letters say below a table of figures; apart, because nothing on the first screen needs it. */

/** Below a table with such a column; null: there is nothing to say. */
export const freshNote = (fresh: number): string | null =>
  fresh > 0 ? `${NO_REASON_TITLE}: недавних уроков ${fresh}, причину ещё могут внести.` : null;

/** «4,57»; «4,57*» where it is ours; «–» for none. */
export const markedAverage = ({
  average,
  ours,
}: {
  average: number | null;
  ours?: boolean | undefined;
}): string => (average === null ? '–' : `${shownDigits(average, 2)}${ours ? '*' : ''}`);

/** Below what shows `markedAverage`; null: none of them is ours. */
export const oursNote = (shown: readonly { ours?: boolean | undefined }[]): string | null =>
  shown.some(({ ours }) => ours) ? '* Средний балл посчитан Классруком по отметкам журнала.' : null;

/** «причина не указана 5 (ещё ожидается: 2)» */
export const noReasonInWords = ({ unexcused, fresh }: { unexcused: number; fresh: number }): string =>
  `${NO_REASON} ${unexcused}${fresh > 0 ? ` (ещё ожидается: ${fresh})` : ''}`;

/** Said of an average of ours. */
export const COUNTED_BY_US = 'посчитано Классруком';
