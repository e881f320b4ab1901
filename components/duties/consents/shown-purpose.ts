import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { sealed } from '../../state/sealed.ts';

/** The purpose whose consents the section shows: chosen beside its title. */
export const shownPurpose = sealed<string>(DIARY_PURPOSE);

/** What a section has chosen does not outlast it. */
export function usualPurpose(): void {
  shownPurpose.value = DIARY_PURPOSE;
}
