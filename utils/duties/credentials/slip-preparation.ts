import { type Counted, counted } from '../../base/text/counted.ts';
import type { CredentialState } from './known.ts';
import { type Run, unprinted } from './run.ts';
import { isPrintable } from './slip-variant.ts';

/** What «Подготовить 74 памятки» means for the people that it is pressed for. */
export interface SlipPreparation {
  /** Keys of those whose login is to be read first; empty: everything is known. */
  unread: readonly string[];
  /** Slips that can be printed now, and those whose login will be read. */
  slips: Counted<'slips'>;
  /** Who gets no slip, and why, in Russian. */
  leftOut: readonly { key: string; name: string; why: string }[];
}

/** Divides people into those with a slip now, those whose login lacks, and those left out with the reason. */
export function planPreparation(people: readonly CredentialState[]): SlipPreparation {
  const unread: string[] = [];
  const leftOut: { key: string; name: string; why: string }[] = [];
  const withSlip: string[] = [];
  for (const state of people) {
    const { key, name } = state.person;
    const why = whyLeftOut(state);
    if (why !== null) {
      leftOut.push({ key, name, why });
      continue;
    }
    withSlip.push(key);
    if (!isPrintable(state)) unread.push(key);
  }
  return { unread, slips: counted('slips', withSlip), leftOut };
}

/** Why no slip of somebody comes about by reading; null: there is one, or the login was not read yet. */
function whyLeftOut(state: CredentialState): string | null {
  if (state.barred !== null) return state.barred;
  if (isPrintable(state)) return null;
  if (state.person.card === null) return NO_CARD;
  return state.login === 'absent' ? NO_LOGIN : null;
}

const NO_CARD = 'в списке нет ссылки на карточку: обновите список класса';
const NO_LOGIN = 'логина на карточке нет: когда он появится, отметьте человека и нажмите «Собрать логины»';

/** Whether there is something to print, and the print page that the teacher has asked for is still to be opened. */
export function isToBeOpened(run: Run): boolean {
  const { status, prepares, opensPrint } = run;
  if (run.kind === 'reset')
    return opensPrint === true && (status === 'done' || status === 'sheet-full') && unprinted(run) > 0;
  return status === 'done' && prepares !== undefined && !prepares.opened;
}

/** The print page of the slips is being opened: it is not opened again. */
export function markOpened({ opensPrint: _, ...run }: Run): Run {
  return run.prepares ? { ...run, prepares: { ...run.prepares, opened: true } } : run;
}

/** Whether the teacher wants the print page once there is something to print. */
export const withPrint = ({ opensPrint: _, ...run }: Run, prints: boolean | undefined): Run =>
  prints ? { ...run, opensPrint: true } : run;

/** For whom the slips of a run are printed. */
export const printedFor = ({ prepares, items }: Run): string[] =>
  prepares
    ? [...prepares.persons]
    : items
        .filter(({ progress }) => progress.state === 'issued' && !progress.printed)
        .map(({ person }) => person);

/** The slips of these people were printed and are legible: the run no longer asks for them. */
export function markSlipsPrinted(run: Run, printed: ReadonlySet<string>): Run {
  if (!run.prepares?.persons.some((person) => printed.has(person))) return run;
  const persons = run.prepares.persons.filter((person) => !printed.has(person));
  return { ...run, prepares: { ...run.prepares, persons } };
}

/** Why the reading has brought no login of somebody, by person, in Russian. */
export function whyUnread({ items }: Run): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ person, progress }) =>
      progress.state === 'failed' || progress.state === 'skipped' ? [[person, progress.why] as const] : [],
    ),
  );
}
