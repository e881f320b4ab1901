import {
  answerComputer,
  type ComputerAnswer,
  readComputer,
  whyNoPasswords,
} from '../base/computer/this-computer.ts';
import { UserError } from '../base/text/user-error.ts';
import type { Service } from './context.ts';

/**
 * Throws where no password may be issued, printed or imported on this computer (`whyNoPasswords`). Asked here, at each
 * step, so that it holds whatever a view offers.
 */
export async function checkPasswordsAllowed(service: Pick<Service, 'local'>): Promise<void> {
  const why = whyNoPasswords(await readComputer(service.local));
  if (why !== null) throw new UserError(why);
}

/** Whether this computer is the school’s or personal, and the head’s permission; the automatic lock follows at once. */
export async function keepComputer(service: Service, said: Omit<ComputerAnswer, 'at'>): Promise<void> {
  await service.serial(() => answerComputer(service.local, said, service.now()));
  await service.changed();
}
