import {
  array,
  type InferOutput,
  maxLength,
  minLength,
  nullable,
  object,
  picklist,
  pipe,
  safeParse,
  string,
  trim,
} from 'valibot';
import { daySchema } from '../calendar/day.ts';
import { describeProblem } from '../text/problem.ts';

/** What is needed of `storage.local`. */
interface LocalArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Whose the computer is: the school's, or the teacher's own. */
export const COMPUTER_KINDS = ['school', 'personal'] as const;
export type ComputerKind = (typeof COMPUTER_KINDS)[number];

/** Offices that can permit a personal computer. An office, not a name: this lies unsealed. */
export const PERMITTERS = ['head', 'acting-head', 'authorised'] as const;

/** The head's permission to work with the data of the class on a personal computer. */
export const permissionSchema = object({
  number: pipe(string(), trim(), minLength(1), maxLength(60)),
  on: daySchema,
  by: picklist(PERMITTERS),
});

const answerSchema = object({
  kind: picklist(COMPUTER_KINDS),
  /** ISO time of the answer. */
  at: string(),
  /** null: not recorded, or not needed. */
  permission: nullable(permissionSchema),
});
/** What was said of this computer at a time. */
export type ComputerAnswer = InferOutput<typeof answerSchema>;

/** All answers, oldest first: the last one holds, those before it tell what was changed and when. */
const answersSchema = array(answerSchema);

/**
 * In `storage.local`, unsealed, and not in a vault: it is a fact of this computer, not of a teacher’s records. A backup
 * must not carry it to another computer, all vaults here share it, and the automatic lock needs it while all are locked.
 * It names nobody.
 */
export const COMPUTER = 'computer';

/** `answers` is empty: nobody was asked yet. `unreadable`: there is an answer, but it makes no sense. */
export interface Computer {
  answers: ComputerAnswer[];
  unreadable: boolean;
}

export async function readComputer(local: Pick<LocalArea, 'get'>): Promise<Computer> {
  const stored = (await local.get(COMPUTER))[COMPUTER];
  if (stored === undefined) return { answers: [], unreadable: false };
  const parsed = safeParse(answersSchema, stored);
  return parsed.success ? { answers: parsed.output, unreadable: false } : { answers: [], unreadable: true };
}

/** The answer that holds; null: none. */
export const presentAnswer = ({ answers }: Computer): ComputerAnswer | null => answers.at(-1) ?? null;

/** Adds an answer; the same as the one that holds changes nothing. */
export async function answerComputer(
  local: Pick<LocalArea, 'get' | 'set'>,
  { kind, permission }: Omit<ComputerAnswer, 'at'>,
  now: Date,
): Promise<void> {
  const { answers } = await readComputer(local);
  const said = { kind, permission: kind === 'personal' ? permission : null };
  const last = answers.at(-1);
  if (last && JSON.stringify([last.kind, last.permission]) === JSON.stringify([said.kind, said.permission]))
    return;
  await local.set({ [COMPUTER]: [...answers, { ...said, at: now.toISOString() }] });
}

/**
 * Why no password may be issued, printed or imported on this computer, in Russian; null: it may. Before the question is
 * answered nothing is refused; an answer that cannot be read refuses until it is given again.
 */
export function whyNoPasswords(computer: Computer): string | null {
  if (computer.unreadable)
    return describeProblem({
      what: 'Не удалось прочитать, школьный это компьютер или личный.',
      kept: 'Записи на месте; пароли пока не выдаются и не печатаются.',
      press: 'Ответьте ещё раз: «Настройки», «Этот компьютер».',
    });
  const answer = presentAnswer(computer);
  return answer?.kind === 'personal' && answer.permission === null
    ? describeProblem({
        what: 'Компьютер личный, разрешение директора не записано: пароли здесь не выдаются, не печатаются и не загружаются.',
        kept: 'Логины и журналы работают.',
        press: 'Запишите разрешение: «Настройки», «Этот компьютер».',
      })
    : null;
}

/** Whether the shorter automatic lock holds. */
export const isPersonal = (computer: Computer): boolean =>
  computer.unreadable || presentAnswer(computer)?.kind === 'personal';
