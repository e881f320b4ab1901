/** Why a lesson marked «Н» was missed: nobody has written it down, which does not mean that there was no reason. */
export const NO_REASON = 'причина не указана';

/** The same as the title of a column or of a figure. */
export const NO_REASON_TITLE = 'Причина не указана';

/** The same of a fresh lesson, see `isReasonAwaited`: nobody is asked to account for it yet. */
export const REASON_AWAITED = NO_REASON.replace('не', 'ещё не');
