/** «, № 12» to follow the name of a paper; '' if it has no number. */
export const numbered = (number: string | null): string => (number === null ? '' : `, № ${number}`);
