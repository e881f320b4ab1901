import { nullable, string } from 'valibot';
import { answer, request } from '../register/request.ts';

/** Whose vault it is, and what the teacher is asked about it. */
export interface AccountState {
  /** Name of the account to which the open vault belongs, maybe empty; null: not confirmed yet. */
  owner: string | null;
  /** The account that the site shows and that is to be confirmed; `id` is null where it shows none. */
  asked: { id: string | null; name: string } | null;
}

/** Requests of the extension's own pages about the account to which the vault belongs. */
export const accountRequests = {
  'account/state': request({ from: ['page'], fields: {}, answer: answer<AccountState>() }),
  /** Looks on the site who is signed in. */
  'account/look': request({ from: ['page'], fields: {} }),
  /** «Это я»: about exactly the account that was shown. */
  'account/confirm': request({ from: ['page'], fields: { account: nullable(string()) }, once: true }),
  /** «Это не я». */
  'account/deny': request({ from: ['page'], fields: {} }),
} as const;
