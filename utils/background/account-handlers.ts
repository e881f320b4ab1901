import { accountState, confirmAccount, denyAccount, lookForAccount } from './account.ts';
import type { Handlers } from './handlers.ts';
import { sealRosters } from './reading/stored-rosters.ts';

/** Handlers for the account to which the vault belongs. */
export const accountHandlers = {
  'account/state': (service) => accountState(service),
  'account/look': (service) => lookForAccount(service),
  'account/confirm': async (service, { account }) => {
    await confirmAccount(service, account);
    await sealRosters(service);
    await service.changed();
  },
  'account/deny': (service) => denyAccount(service),
} satisfies Partial<Handlers>;
