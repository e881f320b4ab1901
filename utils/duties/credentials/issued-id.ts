/** Id of the entry «issued» of an attempt: recorded twice, it counts once. */
export const issuedId = (attempt: string): string => `issued:${attempt}`;
