import { type GenericSchema, safeParse } from 'valibot';
import { UserError } from '../../base/text/user-error.ts';
import type { JournalRun } from '../../class-data/journal/journal-run.ts';
import { describeTrouble } from '../../dnevnik/fetching/fetch-problems.ts';
import type { FetchRequest } from '../../dnevnik/fetching/polite-fetch.ts';
import type { PageKind } from '../../dnevnik/pages.ts';
import { fetchSitePage, type SitePage } from '../account.ts';
import type { Service } from '../context.ts';

/** Why a run cannot continue for now. */
export interface Obstacle {
  status: Exclude<JournalRun['status'], 'running' | 'done'>;
  note: string;
}

/** A page; or why this page could not be fetched, though others may be; or why none can be fetched for now. */
export type JournalFetched<T> =
  | { got: T; warnings: { code: string; text: string }[] }
  | { failed: string }
  | { obstacle: Obstacle };

/** Fetches a page of one kind and reads it. */
export async function fetchJournalPage<T>(
  service: Service,
  address: URL,
  { kind, schema, request }: { kind: PageKind; schema: GenericSchema<unknown, T>; request?: FetchRequest },
  signal: AbortSignal,
): Promise<JournalFetched<T>> {
  let fetched: SitePage;
  try {
    fetched = await fetchSitePage(service, address, signal, request);
  } catch (error) {
    // Drawn for another account, or nobody has confirmed yet for which it should be.
    if (error instanceof UserError) return { obstacle: { status: 'trouble', note: error.message } };
    throw error;
  }
  if (!fetched.ok) {
    const note = describeTrouble(fetched.trouble, fetched.status);
    if (['forbidden', 'not-found', 'http'].includes(fetched.trouble)) return { failed: note };
    const { trouble } = fetched;
    const status = trouble === 'signed-out' || trouble === 'stopped' ? trouble : 'trouble';
    return { obstacle: { status, note } };
  }
  const { page } = fetched;
  const checked = page.kind === kind ? safeParse(schema, page.data) : null;
  if (checked?.success) return { got: checked.output, warnings: page.warnings };
  if (page.kind === 'not-found') return { failed: describeTrouble('not-found', 404) };
  return { failed: page.warnings[0]?.text ?? 'Страница выглядит не так, как обычно.' };
}
