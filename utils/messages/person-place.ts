/** Session key under which the person of a place is kept: an address of the workspace carries the place alone. */
export const placeKey = (place: string): string => `place:${place}`;

/** Stands before a place in an address, so that it is taken for nothing else. */
export const PLACE_SIGN = '~';

/** A place for a person in addresses: random, and of no use once the vault is locked or the browser is closed. */
export const newPlace = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 16);
