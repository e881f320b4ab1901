import { consentTexts } from '../../state/class-book.ts';
import { ConsentPurposesForm } from './consent-purposes-form.tsx';

/** The purposes in the settings, as they are stored. */
export function ConsentSettings() {
  return <ConsentPurposesForm texts={consentTexts.value} />;
}
