import { UserError } from '../base/text/user-error.ts';
import { describeInstead } from '../dnevnik/fetching/fetch-problems.ts';
import { type ReadOperations, readOperations } from '../duties/incidents/read-operations.ts';
import { strangerOn } from './account.ts';
import type { Service } from './context.ts';
import { standingPageOf } from './reading/page-table-taking.ts';

/** Reads the site's report of journal changes on the page that a tab shows. Nothing is fetched and nothing kept. */
export async function readPageOperations(
  service: Service,
  { tab }: { tab: number },
): Promise<ReadOperations> {
  await service.key();
  const { address, html } = await standingPageOf(service, tab);
  const { account, instead, tables } = await service.parseTables(html, address);
  const stranger = await strangerOn(service, account);
  if (stranger !== null) throw new UserError(stranger);
  if (instead) throw new UserError(describeInstead(instead));
  const found = tables
    .map(({ rows }) => readOperations(rows))
    .filter((read) => read?.source === 'report')
    .filter((read) => read !== null);
  if (found.length === 0)
    throw new UserError({
      what: 'На этой странице нет отчёта об изменениях журнала.',
      kept: 'Ничего не взято.',
      press: 'Откройте в Дневник.ру «Отчёты» → «Журнал», постройте отчёт за нужные дни и нажмите ещё раз.',
    });
  return {
    source: 'report',
    operations: found.flatMap(({ operations }) => operations),
    unread: found.flatMap(({ unread }) => unread),
  };
}
