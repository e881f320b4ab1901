/** The word that the teacher types before passwords are reset, so that no page can steal the click. */
export const CONFIRMATION_WORD = 'сбросить';

export function isConfirmed(typed: string | null): boolean {
  return typed?.trim().toLowerCase() === CONFIRMATION_WORD;
}
