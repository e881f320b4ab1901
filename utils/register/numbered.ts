/** «, № 12» after what a paper is; nothing where it has no number. */
export const numbered = (number: string | null): string => (number === null ? '' : `, № ${number}`);
