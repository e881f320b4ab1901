import { acknowledgementImport } from '../../../utils/duties/acknowledgements/acknowledgement-lines.ts';
import { consentImport } from '../../../utils/duties/consents/consent-lines.ts';
import { credentialImport } from '../../../utils/duties/credentials/credential-lines.ts';
import { informingImport } from '../../../utils/duties/informing/informing-lines.ts';
import type { ImportableRegister } from '../../../utils/register/import/importable-register.ts';

/** The registers that are read from tables, by duty, in the order of `duties`: the section of each shows the import of its own. */
export const importableRegisters: readonly { id: string; register: ImportableRegister }[] = [
  { id: 'credentials', register: credentialImport },
  { id: 'consents', register: consentImport },
  { id: 'informing', register: informingImport },
  { id: 'acknowledgements', register: acknowledgementImport },
];
