import { changedDocument } from '../../class-data/settings/settings-document.ts';
import { DEFAULT_SLIP_SETTINGS, slipContactSchema, slipTextsSchema } from './slip-settings.ts';

/** What slips and hand-out sheets say; of all classes. Pages send the texts alone. */
export const slipContactDocument = changedDocument({
  id: 'slip-contact',
  ofClass: false,
  schema: slipContactSchema,
  usual: () => ({
    reportTo: DEFAULT_SLIP_SETTINGS.reportTo,
    teacher: DEFAULT_SLIP_SETTINGS.teacher,
    texts: null,
  }),
  sent: slipTextsSchema,
  changed: (before, texts) => ({ ...before, texts }),
});
