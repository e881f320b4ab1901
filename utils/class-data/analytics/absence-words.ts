/** Why a lesson marked «Н» was missed: nobody has written it down, which does not mean that there was no reason. */
export const NO_REASON = 'причина не указана';

/** The same as the title of a column or of a figure. */
export const NO_REASON_TITLE = 'Причина не указана';

/** The same of a fresh lesson, see `isReasonAwaited`: nobody is asked to account for it yet. */
export const REASON_AWAITED = 'причина ещё не указана';

/** «причина не указана 5 (ещё ожидается: 2)» */
export const noReasonInWords = ({ unexcused, fresh }: { unexcused: number; fresh: number }): string =>
  `${NO_REASON} ${unexcused}${fresh > 0 ? ` (ещё ожидается: ${fresh})` : ''}`;
