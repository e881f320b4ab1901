import { type InferOutput, literal, object, safeParse, string, unknown } from 'valibot';
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

/** The same as an older version sealed it, which had the page read it first. */
const olderSchema = object({
  sent: object({
    run: string(),
    attempt: string(),
    outcome: object({ kind: literal('issued'), login: string(), temporaryPassword: string() }),
  }),
  at: string(),
  ticket: unknown(),
});

/** What came late, as it is settled; null: not of any form that this version knows, or damaged. */
function arrived(value: unknown) {
  const late = safeParse(lateSchema, value);
  if (late.success) return { ...late.output, answer: late.output.sent.answer };
  const older = safeParse(olderSchema, value);
  if (!older.success) return null;
  // The card's name was not kept then: the slip is printed after a question.
  const outcome = { ...older.output.sent.outcome, confirmedName: null };
  return { ...older.output, answer: { kind: 'read' as const, outcome } };
}

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
    const late = arrived(value);
    if (!late) {
      // It stays until it expires, and support is told.
      await noteUnexpected(service, new Error('a late answer does not open'), 'vault/late');
      continue;
    }
    const { sent, at, ticket, answer } = late;
    await settleReset(service, sent.run, sent.attempt, answer, { at: new Date(at), ticket });
    await dropLate(database, [id]);
  }
}
