/** What a cell says, in one line with single spaces; empty: nothing, or there is no such cell. */
export const cellText = (cell: string | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim();
