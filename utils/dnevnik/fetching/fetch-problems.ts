import { describeProblem, type Problem } from '../../base/text/problem.ts';
import type { FetchTrouble } from './polite-fetch.ts';

const KEPT = 'Прочитанное на месте.';

/** What is said of each trouble of reading; `code` is added where the status tells more than the words. */
export const FETCH_PROBLEMS: Readonly<Record<FetchTrouble, Problem & { withStatus?: true }>> = {
  'signed-out': {
    what: 'Дневник.ру просит войти заново.',
    kept: KEPT,
    press: 'Войдите в соседней вкладке и нажмите «Продолжить».',
  },
  busy: {
    what: 'Дневник.ру просит подождать: слишком много запросов.',
    kept: KEPT,
    press: 'Продолжите через несколько минут.',
  },
  maintenance: {
    what: 'На Дневник.ру профилактические работы.',
    kept: KEPT,
    press: 'Продолжите, когда сайт откроется.',
  },
  'not-found': {
    what: 'Такой страницы на Дневник.ру нет.',
    kept: KEPT,
    press: 'Обновите страницу сайта и повторите.',
    withStatus: true,
  },
  forbidden: {
    what: 'Дневник.ру не разрешает вам открыть эту страницу.',
    kept: KEPT,
    press: 'Проверьте, под своей ли учётной записью вы вошли.',
  },
  offline: { what: 'Нет связи с Дневник.ру.', kept: KEPT, press: 'Проверьте интернет и продолжите.' },
  stopped: { what: 'Остановлено.', kept: KEPT, press: 'Продолжите, когда будет нужно.' },
  http: {
    what: 'Дневник.ру ответил ошибкой.',
    kept: KEPT,
    press: 'Повторите через несколько минут.',
    withStatus: true,
  },
};

/** What is said of a page that could not be fetched. */
export function troubleOf(trouble: FetchTrouble, status: number): Problem {
  const { withStatus, ...problem } = FETCH_PROBLEMS[trouble];
  return withStatus ? { ...problem, code: status } : problem;
}

/** User-facing message for what the site shows in the place of a page, with status 200. */
export const describeInstead = (instead: 'sign-in' | 'maintenance' | 'not-found'): string =>
  instead === 'sign-in'
    ? describeTrouble('signed-out', 200)
    : describeTrouble(instead, instead === 'not-found' ? 404 : 200);

/** User-facing message for a page that could not be fetched. */
export const describeTrouble = (trouble: FetchTrouble, status: number): string =>
  describeProblem(troubleOf(trouble, status));
