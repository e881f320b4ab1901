import { russianDay } from '../../../utils/base/calendar/day.ts';
import { russianDayTime } from '../../../utils/base/calendar/day-time.ts';
import { type IncidentCase, knewAt } from '../../../utils/duties/incidents/incident-cases.ts';
import { incidentTable } from '../../../utils/duties/incidents/incident-table.ts';
import { invalidOf } from '../../../utils/duties/incidents/invalid-operations.ts';
import { RegisterTools } from '../../register/register-tools.tsx';
import { linkTo } from '../../state/route.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import type { CaseDesk } from './desk.ts';
import { ReportBlank } from './report-blank.tsx';

interface Row {
  key: string;
  one: IncidentCase;
}

/** The register of all cases, the latest first. */
export function IncidentRegister({ desk }: { desk: CaseDesk }) {
  const rows = desk.cases.map((one): Row => ({ key: one.id, one }));
  const control = useRows({ keys: rows.map(({ key }) => key), unchosen: true });
  return (
    <section class="stack" aria-label="Случаи утечки">
      <Toolbar>
        <ReportBlank desk={desk} />
        <RegisterTools table={incidentTable(desk.cases, desk.nameOf)} />
      </Toolbar>
      <DataTable
        label="Случаи утечки"
        rows={rows}
        columns={columns(desk)}
        control={control}
        nameOf={({ one }) => russianDayTime(one.learned)}
        unchosen
      />
    </section>
  );
}

const columns = (desk: CaseDesk): Column<Row>[] => [
  {
    title: 'Стало известно',
    width: '170px',
    cell: ({ one }) => (
      <a href={linkTo({ section: 'incidents', classGroup: desk.classGroup, detail: one.id })}>
        {russianDayTime(one.learned)}
      </a>
    ),
  },
  { title: 'Что случилось', cell: ({ one }) => one.recorded.what },
  { title: 'Чьи реквизиты', cell: ({ one }) => one.accounts.map(({ key }) => desk.nameOf(key)).join(', ') },
  ...(['head', 'support'] as const).map(
    (to): Column<Row> => ({
      title: to === 'head' ? 'Директору' : 'Поддержке',
      width: '160px',
      cell: ({ one }) => {
        const at = knewAt(one.telling[to]);
        return at ? russianDayTime(at) : <span class="chip bad">не сообщено</span>;
      },
    }),
  ),
  {
    title: 'Недейств.',
    width: '100px',
    cell: ({ one }) => one.accounts.reduce((sum, account) => sum + invalidOf(one, account).length, 0),
  },
  {
    title: 'Закрыт',
    width: '120px',
    cell: ({ one }) => (one.closed ? russianDay(one.closed.on) : <span class="chip bad">идёт</span>),
  },
];
