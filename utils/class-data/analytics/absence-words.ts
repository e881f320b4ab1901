/** Why a lesson marked «Н» was missed: nobody has written it down, which does not mean that there was no reason. */
export const NO_REASON = 'причина не указана';

/** The same as the title of a column or of a figure. */
export const NO_REASON_TITLE = 'Причина не указана';
