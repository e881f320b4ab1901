import { isToBeOpened, markOpened, printedFor } from '../../duties/credentials/slip-preparation.ts';
import { slipsOf } from '../../duties/credentials/slip-variant.ts';
import type { Service } from '../context.ts';
import { noteUnexpected } from '../unexpected.ts';
import { statesOf } from './credential-states.ts';
import { changeRun, findRun } from './runs.ts';

/** Opens the print page for these people. */
export async function openPrint(service: Service, classGroup: string, persons: string[]): Promise<void> {
  const job = crypto.randomUUID();
  await service.keepInSession({ [`print:${job}`]: { classGroup, persons } });
  await service.openPage(`/print.html#${job}`);
}

/**
 * Opens the print page that the teacher has asked for with the run, once, when there is a slip to print. Never rejects:
 * the panel offers the slips, too.
 */
export async function openAsked(service: Service, id: string): Promise<void> {
  try {
    if ((await service.vault()) !== 'unlocked') return;
    const run = await findRun(service, id);
    if (!run || !isToBeOpened(run)) return;
    // Noted first: a background that dies here opens it at most once. Whoever asks at the same time finds it noted.
    let isMine = false;
    const noted = await changeRun(service, id, (current) => {
      isMine = isToBeOpened(current);
      return isMine ? markOpened(current) : current;
    });
    if (!noted || !isMine) return;
    const persons = printedFor(noted);
    const wanted = new Set(persons);
    const states = await statesOf(service, run.classGroup);
    if (slipsOf(states.filter(({ person }) => wanted.has(person.key))).number === 0) return;
    await openPrint(service, run.classGroup, persons);
  } catch (error) {
    await noteUnexpected(service, error, 'run/print');
  }
}
