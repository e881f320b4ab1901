import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { counted } from '../../../utils/base/text/counted.ts';
import type { FamilyRow } from '../../../utils/duties/families/family-rows.ts';
import type { SectionProps } from '../../register/duty-section.ts';
import { acknowledgementAsk, nameOf, periodName } from '../../state/class-states.ts';
import { route } from '../../state/route.ts';
import { lazyView } from '../../ui/lazy-view.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { BulkBar } from '../../ui/table/bulk-bar.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { EmptyState } from '../../ui/table/empty-state.tsx';
import { FilterStrip } from '../../ui/table/filter-strip.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useEscape } from '../../ui/table/use-escape.ts';
import { useRows } from '../../ui/table/use-rows.ts';
import { familyList } from './families.ts';
import { FormCell, NextTask, StudentName, StudyCell } from './family-cells.tsx';
import { countLeft, FAMILY_FILTERS, familiesLeft } from './family-filters.ts';
import './families.css';

// What draws papers and tables comes when the families stand.
const FamilyDrawer = lazyView(async () => (await import('./family-drawer.tsx')).FamilyDrawer);
const FamilyTools = lazyView(async () => (await import('./family-tools.tsx')).FamilyTools);
const MeetingSheet = lazyView(async () => (await import('./meeting-sheet-preview.tsx')).MeetingSheet);

/**
 * The families of the class, one row each, and beside them all about the one that is opened. Arrows move, Enter opens,
 * Space chooses, Esc closes.
 */
export function FamiliesTable({ titled = false, papers }: SectionProps & { titled?: boolean }) {
  const rows = familyList.value;
  const { section, detail } = route.value;
  const filter = useSignal<string | null>(section === 'families' ? detail : null);
  const open = useSignal<string | null>(null);
  /** Of whom a sheet for the meeting is wanted. */
  const sheet = useSignal<readonly string[] | null>(null);
  const active = FAMILY_FILTERS.some(({ id }) => id === filter.value) ? filter.value : null;
  const shown = active === null ? rows : familiesLeft(rows, active);
  const keys = shown.map(({ student }) => student);
  const show = (key: string) => {
    open.value = key;
  };
  const control = useRows({ keys, onOpen: show, onPress: show });
  const opened = shown.find(({ student }) => student === open.value) ?? null;
  useEffect(() => {
    // The opened family follows the keys.
    if (open.peek() !== null && control.active !== null) open.value = control.active;
  }, [control.active]);
  useEffect(FamilyDrawer.preload, []);
  const close = () => {
    const key = open.value;
    open.value = null;
    if (key !== null) control.goTo(key);
  };
  useEscape(opened !== null && control.chosen.length === 0, close);
  const at = opened ? keys.indexOf(opened.student) : -1;
  const { period, runningUntil } = acknowledgementAsk.value;
  const asked = period && !runningUntil ? periodName(period) : null;
  return (
    <section class="stack" aria-label="Семьи">
      <Toolbar
        search={titled && <h2>Семьи</h2>}
        filters={
          <FilterStrip
            label="Кого показать"
            total={rows.length}
            filters={FAMILY_FILTERS.map(({ id, title, tone }) => ({
              id,
              title,
              tone,
              count: countLeft(rows, id).number,
            }))}
            value={active}
            onChoose={(id) => {
              filter.value = id;
            }}
          />
        }
      >
        <span class="families-keys small muted" aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> — семья, <kbd>Enter</kbd> — открыть, <kbd>Пробел</kbd> — выбрать
        </span>
        <FamilyTools
          onSheet={(students) => {
            sheet.value = students;
          }}
        />
      </Toolbar>
      <div class={opened ? 'families-opened' : undefined}>
        <DataTable
          label="Семьи"
          rows={shown.map((row) => ({ ...row, key: row.student }))}
          nameOf={({ student }) => nameOf(student)}
          lookOf={({ student }) => (student === open.value ? 'open' : undefined)}
          columns={columns({ open: show, period: asked, isBeside: Boolean(opened) })}
          control={control}
          empty={
            <EmptyState text={rows.length === 0 ? 'В классе никого.' : 'Таких семей нет.'}>
              {rows.length > 0 && (
                <button type="button" onClick={() => (filter.value = null)}>
                  Показать все семьи
                </button>
              )}
            </EmptyState>
          }
          look="families"
        />
        {opened && (
          <FamilyDrawer
            row={opened}
            papers={papers}
            onBefore={at > 0 ? () => show(keys[at - 1] ?? opened.student) : null}
            onAfter={at < keys.length - 1 ? () => show(keys[at + 1] ?? opened.student) : null}
            onClose={close}
          />
        )}
      </div>
      <BulkBar
        chosen={counted('families', control.chosen)}
        names={control.chosen.map((key) => nameOf(key).split(' ')[0] ?? '')}
        onClear={control.clear}
      >
        <button type="button" class="primary" onClick={() => (sheet.value = control.chosen)}>
          Лист для собрания
        </button>
      </BulkBar>
      <MeetingSheet wanted={sheet} />
    </section>
  );
}

/** The section «Семьи». */
export const FamiliesView = ({ papers }: SectionProps) => <FamiliesTable papers={papers} />;

type Shown = FamilyRow & { key: string };

const columns = ({
  open,
  period,
  isBeside,
}: {
  open: (student: string) => void;
  period: string | null;
  /** A drawer stands beside the table. */
  isBeside: boolean;
}): Column<Shown>[] => [
  {
    title: 'Ученик',
    cell: ({ student }) => <StudentName student={student} onOpen={() => open(student)} />,
  },
  {
    title: 'Доступ',
    hint: 'Реквизиты доступа',
    width: '54px',
    align: 'middle',
    cell: ({ access }) => <StateMark {...access} />,
  },
  {
    title: 'Соглас.',
    hint: 'Согласия на обработку персональных данных',
    width: '58px',
    align: 'middle',
    cell: ({ consent }) => <StateMark {...consent} />,
  },
  {
    title: 'Форма',
    hint: 'Как семья получает сведения: электронно, на бумаге, обе формы',
    width: '54px',
    align: 'middle',
    cell: ({ coverage }) => <FormCell form={coverage.form} />,
  },
  {
    title: 'Подпись',
    hint: period ? `Ознакомление: ${period}` : 'Ознакомление: первый период ещё идёт',
    width: '66px',
    align: 'middle',
    cell: ({ signature }) => <StateMark {...signature} />,
  },
  {
    title: 'Учёба',
    hint: 'Срочные сигналы по учёбе; Б — пропущено по болезни',
    width: '52px',
    align: 'middle',
    cell: (row) => <StudyCell row={row} />,
  },
  {
    title: 'Ближайшее дело',
    width: isBeside ? '26%' : '330px',
    cell: (row) => <NextTask row={row} />,
  },
];
