import { describeProblem } from '../../base/text/problem.ts';
import type { Outcome } from '../../duties/credentials/run.ts';
import type { ResetOutcome } from './reset-steps.ts';

/** What the outcome of a reset is for its run. */
export function runOutcome(outcome: ResetOutcome): Outcome {
  switch (outcome.kind) {
    case 'issued':
      return { kind: 'issued' };
    case 'not-offered':
      return {
        kind: 'skipped',
        why: outcome.gosuslugi
          ? 'Вход через Госуслуги: сброс пароля сайт не предлагает.'
          : 'Сайт не предлагает вам сброс пароля.',
      };
    case 'refused':
      return { kind: 'failed', why: outcome.why, ...(outcome.noRight && { noRight: true }) };
    case 'unrecognised-page':
      return { kind: 'failed', why: outcome.why };
    case 'unknown':
      return { kind: 'unknown', why: outcome.why };
    case 'busy':
      return {
        kind: 'not-done',
        status: 'trouble',
        note: describeProblem({
          what: outcome.why,
          kept: 'Ничего не сброшено.',
          press: 'Продолжите через несколько минут.',
        }),
      };
    case 'signed-out':
      return {
        kind: 'not-done',
        status: 'signed-out',
        note: describeProblem({
          what: 'Дневник.ру просит войти заново.',
          kept: 'Выданное раньше на месте.',
          press: 'Войдите, откройте эту страницу снова и нажмите «Продолжить».',
        }),
      };
  }
}
