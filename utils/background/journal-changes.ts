import { UserError } from '../base/text/user-error.ts';
import { type ReadOperations, readOperations } from '../duties/incidents/read-operations.ts';
import type { Service } from './context.ts';
import { standingTables } from './reading/page-table-taking.ts';

/** Reads the site's report of journal changes on the page that a tab shows. Nothing is fetched and nothing kept. */
export async function readPageOperations(
  service: Service,
  { tab }: { tab: number },
): Promise<ReadOperations> {
  const { tables } = await standingTables(service, tab);
  const found = tables.tables
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
