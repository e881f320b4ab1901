import { sealed } from './sealed.ts';

/** Whether the dialog that takes a file of the site is open. */
export const takingSiteFile = sealed(false);

export function openSiteFile(): void {
  takingSiteFile.value = true;
}
