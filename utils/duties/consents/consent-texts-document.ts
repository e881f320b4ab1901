import { settingsDocument } from '../../class-data/settings/settings-document.ts';
import { consentTextsSchema, DEFAULT_CONSENT_TEXTS } from './consent-texts.ts';
import { carriedTexts } from './earlier-consent-texts.ts';

/** Wording of the papers on consent, as the school has it; of all classes. */
export const consentTextsDocument = settingsDocument({
  id: 'settings:consent-texts',
  ofClass: false,
  schema: consentTextsSchema,
  form: 2,
  upgrade: carriedTexts,
  usual: () => DEFAULT_CONSENT_TEXTS,
});
