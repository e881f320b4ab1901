/** Why a lesson marked «Н» was missed: nobody has written it down, which does not mean that there was no reason. */
export const NO_REASON = 'причина не указана';

/** The same as the title of a column or of a figure. */
export const NO_REASON_TITLE = 'Причина не указана';

/** The same of a fresh lesson, see `isReasonAwaited`: nobody is asked to account for it yet. */
export const REASON_AWAITED = 'причина ещё не указана';

/** «причина не указана 5 (недавних 2: причину ещё могут внести)» */
export const noReasonInWords = ({ unexcused, fresh }: { unexcused: number; fresh: number }): string =>
  `${NO_REASON} ${unexcused}${fresh > 0 ? ` (недавних ${fresh}: причину ещё могут внести)` : ''}`;

/** Below a table with such a column; null: there is nothing to say. */
export const freshNote = (fresh: number): string | null =>
  fresh > 0 ? `${NO_REASON_TITLE}: недавних уроков ${fresh}, причину ещё могут внести.` : null;
