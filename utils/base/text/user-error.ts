import { dictionary } from './dictionary.ts';
import { describeProblem, type Problem } from './problem.ts';

/** An error for the teacher: what happened, what is kept, what to press. Contains no personal data. */
export class UserError extends Error {
  /** A text is a message that was put together elsewhere. */
  constructor(problem: Problem | string) {
    super(typeof problem === 'string' ? problem : describeProblem(problem));
    this.name = 'UserError';
  }
}

/** What is said of errors of the browser, by their name. */
export const KNOWN_ERRORS = dictionary<Problem>({
  QuotaExceededError: {
    what: 'На диске нет места: записать не удалось.',
    kept: 'Записанное раньше на месте.',
    press: 'Освободите место и повторите.',
  },
  BlockedError: {
    what: 'Классрук обновился, а другая его вкладка ещё держит прежнее хранилище.',
    kept: 'Записи на месте.',
    press: 'Закройте её и повторите.',
  },
  VersionError: {
    what: 'Хранилище сделано более новой версией Классрука.',
    kept: 'Записи на месте.',
    press: 'Обновите расширение.',
  },
  ValiError: {
    what: 'Запись повреждена и отложена в сторону.',
    kept: 'Остальное работает.',
    press: 'Обновите страницу: она скажет, что можно сделать.',
  },
});

/** What is said of any other error; its name is all that is told of it. */
export const unknownProblem = (name: string): Problem => ({
  what: 'Не получилось.',
  kept: 'Записанное раньше на месте.',
  press: 'Повторите; если не поможет, перезапустите браузер.',
  code: /^\w{1,40}$/.test(name) ? name : undefined,
});

/** The Russian message of any failure; for unknown ones only the kind, never the data. */
export function messageFor(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const name = error instanceof Error ? error.name : '';
  return describeProblem(KNOWN_ERRORS.get(name) ?? unknownProblem(name));
}
