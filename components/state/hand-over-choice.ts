import { linkToPerson } from './person-places.ts';
import { sealed } from './sealed.ts';

/** Whose extract is to be handed to whom at once: the section of extracts takes it up. */
export const wantedHandOver = sealed<{ student: string; to: string } | null>(null);

/** What was not taken up is asked for no more. */
export function forgetHandOver(): void {
  wantedHandOver.value = null;
}

/** Leads to the extract of a student, to be printed and handed to this person. */
export function handExtractTo(student: string, to: string): void {
  wantedHandOver.value = { student, to };
  location.hash = linkToPerson('extracts', student);
}
