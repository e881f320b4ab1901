import { type Day, dayOf, russianDay } from '../base/calendar/day.ts';
import {
  answerComputer,
  type ComputerAnswer,
  presentAnswer,
  readComputer,
  whyNoPasswords,
} from '../base/computer/this-computer.ts';
import { UserError } from '../base/text/user-error.ts';
import { permissionRecord } from '../duties/protection/permission-record.ts';
import { classIds } from './class-duties.ts';
import type { Service } from './context.ts';
import { countingRegister } from './register-reading.ts';
import { signed } from './teacher.ts';

/**
 * Throws where no password may be issued, printed or imported on this computer (`whyNoPasswords`). Asked here, at each
 * step, so that it holds whatever a view offers.
 */
export async function checkPasswordsAllowed(service: Pick<Service, 'local'>): Promise<void> {
  const why = whyNoPasswords(await readComputer(service.local));
  if (why !== null) throw new UserError(why);
}

/**
 * Whether this computer is the school’s or personal, and the head’s permission; the automatic lock follows at once. What
 * the registers of the open vault lack of it is recorded, also by a repetition after a failure.
 */
export async function keepComputer(service: Service, said: Omit<ComputerAnswer, 'at'>): Promise<void> {
  const today = dayOf(service.now());
  const on = said.permission?.on;
  if (on !== undefined && on > today)
    throw new UserError({
      what: `День ${russianDay(on)} ещё не наступил.`,
      kept: 'Ничего не записано.',
      press: 'Исправьте дату и повторите.',
    });
  await service.serial(async () => {
    const before = presentAnswer(await readComputer(service.local));
    await answerComputer(service.local, said, service.now());
    if ((await service.vault()) === 'unlocked') await recordPermission(service, said, before, today);
  });
  await service.changed();
}

/** In each class of the open vault: each reports on its own. */
async function recordPermission(
  service: Service,
  said: Omit<ComputerAnswer, 'at'>,
  before: ComputerAnswer | null,
  today: Day,
): Promise<void> {
  const { entries } = await countingRegister(service);
  const lacking = (await classIds(service)).flatMap(
    (classGroup) =>
      permissionRecord(said, before, {
        classGroup,
        entries: entries.filter((entry) => entry.classGroup === classGroup),
        today,
      }) ?? [],
  );
  if (lacking.length > 0) await service.commit({ entries: await signed(service, lacking) });
}
