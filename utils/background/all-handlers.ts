import { accountHandlers } from './account-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { cardFormHandlers } from './card-forms.ts';
import { credentialsHandlers } from './credentials/credentials-handlers.ts';
import type { Handlers } from './handlers.ts';
import { pageHandlers } from './page-handlers.ts';
import { peopleFormHandlers } from './people-forms.ts';
import { readingHandlers } from './reading/reading-handlers.ts';
import { storeHandlers } from './store-handlers.ts';

export const handlers: Handlers = {
  ...readingHandlers,
  ...credentialsHandlers,
  ...pageHandlers,
  ...peopleFormHandlers,
  ...cardFormHandlers,
  ...storeHandlers,
  ...accountHandlers,
  ...backupHandlers,
};
