import { type InferOutput, object, safeParse, string, unknown } from 'valibot';
import { credentialsRequests } from '../../duties/credentials/credentials-requests.ts';
import { dropLate, ensurePair, keepLate, readLate } from '../../vault/inbox.ts';
import { SECRET_LIFETIME_MS } from '../../vault/secrets.ts';
import type { Service } from '../context.ts';
import { noteUnexpected } from '../unexpected.ts';
import { settleReset } from './reset-attempts.ts';
import { sealedTicket } from './tickets.ts';

const { schema } = credentialsRequests['reset/answer'];
type SentAnswer = InferOutput<typeof schema>;

/** What is sealed of an answer that came while the vault was locked. */
const lateSchema = object({ sent: schema, at: string(), ticket: unknown() });

/**
 * Takes the site's answer to an attempt from its page. While its vault is locked, even if another one is open, it is
 * sealed unread for the next opening; one that comes twice counts once. Rejects if it could not be stored: the page sends it again.
 */
export async function takeAnswer(service: Service, sent: SentAnswer): Promise<void> {
  const { run, attempt, answer } = sent;
  const ticket = await sealedTicket(service, attempt);
  const vault = ticket?.vault ?? (await service.holder.lastVault());
  const isOfOther = ticket?.vault !== undefined && ticket.vault !== (await service.openVault());
  if ((await service.vault()) === 'locked' || isOfOther) {
    const at = service.now();
    const late = { sent, at: at.toISOString(), ticket };
    const kept = await keepLate(await service.vaults.database(vault), attempt, late, {
      expiresAt: at.getTime() + SECRET_LIFETIME_MS,
      // A page is taken for one with a password until it is read.
      waits: answer.kind === 'page' && answer.status === 200,
    });
    if (kept) return service.changed();
  }
  await settleReset(service, run, attempt, answer);
}

/** Takes up what came while the vault was locked, as of the time when it came; then drops it. The vault must be open. */
export async function takeUpLate(service: Service): Promise<void> {
  const database = await service.database();
  const key = await service.key();
  await ensurePair(database, key);
  for (const { id, value } of await readLate(database, key)) {
    const checked = safeParse(lateSchema, value);
    if (!checked.success) {
      // Not of this version, or damaged: it stays until it expires, and support is told.
      await noteUnexpected(service, new Error('a late answer does not open'), 'vault/late');
      continue;
    }
    const { sent, at, ticket } = checked.output;
    await settleReset(service, sent.run, sent.attempt, sent.answer, { at: new Date(at), ticket });
    await dropLate(database, [id]);
  }
}
