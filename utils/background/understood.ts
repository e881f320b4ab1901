import { safeParse } from 'valibot';
import { dayOf } from '../base/calendar/day.ts';
import { inTurn } from '../base/clock/in-turn.ts';
import { missingParts } from '../dnevnik/understanding/part-titles.ts';
import { allUnderstoodSchema, type Understood, withReading } from '../dnevnik/understanding/understood.ts';
import type { ParsedPage } from '../messages/parsing.ts';
import type { SessionArea } from '../vault/session-key.ts';

/** Key in `storage.local`: it outlives the browser, and is there while the vault is locked. */
const UNDERSTOOD = 'understood';

/** What of the background's tools is needed here. */
interface Tools {
  local: SessionArea;
  now(): Date;
}

const oneByOne = inTurn();

/** What the readers have met so far, the latest last. */
export async function understoodSoFar({ local }: Pick<Tools, 'local'>): Promise<Understood[]> {
  const checked = safeParse(allUnderstoodSchema, (await local.get(UNDERSTOOD))[UNDERSTOOD]);
  return checked.success ? checked.output : [];
}

/** Keeps that a page or file of this kind was read, and which parts were not found in it. */
export function noteUnderstood(
  tools: Tools,
  reading: { kind: string; parts: readonly string[] },
): Promise<void> {
  return oneByOne(async () => {
    const known = await understoodSoFar(tools);
    await tools.local.set({ [UNDERSTOOD]: withReading(known, reading, dayOf(tools.now())) });
  });
}

export const clearUnderstood = ({ local }: Pick<Tools, 'local'>): Promise<void> =>
  oneByOne(() => local.remove([UNDERSTOOD]));

/** The parser, which keeps what it has understood; nobody waits for that, and no page is refused because of it. */
export function noting<Parse extends (html: string, address: string) => Promise<ParsedPage>>(
  tools: Tools & { parsePage: Parse },
): (html: string, address: string) => Promise<ParsedPage> {
  return async (html, address) => {
    const page = await tools.parsePage(html, address);
    const parts = missingParts(page.warnings.map(({ code }) => code));
    // The disk may be full: what was understood is a help for support alone.
    void noteUnderstood(tools, { kind: page.kind, parts }).catch(() => undefined);
    return page;
  };
}
