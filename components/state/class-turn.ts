import { sealed } from './sealed.ts';

/** Ids of classes of earlier years that the shown class seems to continue; found once the first screen stands. */
export const turnsOf = sealed<readonly string[]>([]);
