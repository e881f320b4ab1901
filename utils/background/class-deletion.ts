import { UserError } from '../base/text/user-error.ts';
import { isAsking } from '../duties/credentials/run.ts';
import { type Entry, kinds } from '../duties/entry.ts';
import { DELETION_WORD } from '../messages/vault-requests.ts';
import { countedElsewhere, inClass } from '../register/turn/counted-elsewhere.ts';
import { classDeletion } from '../stored/class-deletion.ts';
import { allLists } from './class-duties.ts';
import type { Service } from './context.ts';
import { collecting } from './credentials/collecting.ts';
import { runOrNone } from './credentials/runs.ts';
import { classReadings } from './reading/class-reading.ts';
import { stopJournalUpdate } from './reading/journal-reading.ts';
import { countingOf, recordedEntries } from './register-reading.ts';

/** Deletes a class whole, after the teacher has typed the word. Nothing is changed on the site. */
export async function deleteWholeClass(
  service: Service,
  { classGroup, typed }: { classGroup: string; typed: string },
): Promise<void> {
  if (typed.trim().toLowerCase() !== DELETION_WORD)
    throw new UserError({
      what: 'Слово набрано не так, класс не удалён.',
      kept: 'Ничего не изменилось.',
      press: `Чтобы удалить класс, наберите слово «${DELETION_WORD}».`,
    });
  const run = await runOrNone(service, classGroup);
  if (run?.kind === 'reset' && (run.status === 'running' || isAsking(run)))
    throw new UserError({
      what: 'Сейчас этому классу выдаются пароли.',
      kept: 'Класс не удалён.',
      press: 'Остановите выдачу и удалите класс после неё.',
    });
  if (run) await collecting.stop(run.id);
  await classReadings.stop(classGroup);
  await stopJournalUpdate(classGroup);
  await service.serial(async () => {
    const [database, key] = [await service.database(), await service.key()];
    const moved = await movedElsewhere(service, classGroup);
    const deletion = await classDeletion(database, key, { classGroup, now: service.now(), moved });
    await service.commit({ ...deletion, answer: () => null });
    await forgetClass(service, classGroup);
  });
  await service.changed();
}

/** What of the class still counts in another one, as it is recorded there from now on. */
async function movedElsewhere(service: Service, classGroup: string): Promise<Entry[]> {
  const recorded = await recordedEntries(service);
  const register = { recorded, everywhere: countingOf(recorded) };
  return countedElsewhere(classGroup, await allLists(service), register, kinds).flatMap(({ list, entries }) =>
    entries.map((entry) => inClass(entry, list.classGroup.id)),
  );
}

/** Takes from the memory of the browser what mentions the class. */
export async function forgetClass(service: Service, classGroup: string): Promise<void> {
  const mentions = (items: Record<string, unknown>) =>
    Object.entries(items)
      .filter(([key, value]) => JSON.stringify([key, value]).includes(classGroup))
      .map(([key]) => key);
  await service.session.remove(mentions(await service.session.get(null)));
  await service.local.remove(mentions(await service.local.get(null)));
}
