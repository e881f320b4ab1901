import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { PAPER_GROUNDS } from '../../../utils/duties/informing/informing-entries.ts';
import { informingImport } from '../../../utils/duties/informing/informing-lines.ts';
import type { InformingState } from '../../../utils/duties/informing/informing-states.ts';
import { informingTable } from '../../../utils/duties/informing/informing-table.ts';
import { PersonCell } from '../../register/person-cell.tsx';
import { peopleByFamily } from '../../register/person-rows.ts';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView, type ShownRow } from '../../register/register-view.tsx';
import { concernedBy } from '../../state/class-counts.ts';
import { informing, nameOf, standings } from '../../state/class-states.ts';
import { InformingJournalSheet } from './informing-journal-sheet.tsx';
import { FORM_NAMES } from './informing-names.ts';
import { InformingSheet } from './informing-sheet.tsx';

interface Row extends ShownRow {
  state: InformingState;
  /** Is asked, and has not chosen. */
  without: boolean;
  student: boolean;
}

/** Who is informed in which form, and who has chosen none. */
export function InformingView() {
  const sheet = useSignal<{ people: string[]; done: () => void } | null>(null);
  const isJournalOpen = useSignal(false);
  const states = new Map(informing.value.map((state) => [state.person, state]));
  const left = concernedBy('informing', 'left');
  const overdue = concernedBy('informing', 'due');
  const rows = peopleByFamily().flatMap(({ person, nested }): Row[] => {
    const state = states.get(person.key);
    if (!state) return [];
    return [
      {
        key: person.key,
        words: [person.name],
        nested,
        state,
        without: left.has(person.key),
        student: !nested,
      },
    ];
  });
  return (
    <>
      <RegisterView
        label="Форма информирования"
        rows={rows}
        tools={
          <RegisterTools
            imports={informingImport}
            table={informingTable(
              rows.filter(({ student }) => !student).map(({ state }) => state),
              nameOf,
            )}
            prints={
              <button type="button" onClick={() => (isJournalOpen.value = true)}>
                Журнал информирования…
              </button>
            }
          />
        }
        empty="В классе никого."
        filters={[
          { id: 'left', title: 'Форма не выбрана', test: ({ without }) => without, tone: 'bad' },
          {
            id: 'paper',
            title: 'Бумажная форма',
            test: ({ state }) => state.form === 'paper' || state.form === 'both',
          },
          { id: 'due', title: 'Пора дать выписку', test: ({ key }) => overdue.has(key), tone: 'bad' },
        ]}
        columns={[
          {
            title: 'Ученик и представители',
            order: ({ words }) => words[0] ?? '',
            cell: ({ key, nested }) => <PersonCell person={key} nested={nested} />,
          },
          {
            title: 'Форма',
            width: '150px',
            order: ({ state }) => state.form ?? '',
            cell: (row) => <Form row={row} />,
          },
          {
            title: 'Подробности',
            width: 'clamp(200px, 20vw, 480px)',
            cell: ({ state }) => <span class="muted">{detailsOf(state).join(' · ')}</span>,
          },
          {
            title: 'С какого дня',
            width: '112px',
            order: ({ state }) => state.from ?? '',
            cell: ({ state }) => state.from && russianDay(state.from),
          },
          {
            title: 'Выписка на бумаге',
            width: '152px',
            order: ({ state }) => state.nextPaperDue ?? '',
            cell: ({ state }) =>
              state.nextPaperDue && (
                <span class={state.paperOverdue ? 'chip bad' : 'muted'}>
                  до {russianDay(state.nextPaperDue)}
                </span>
              ),
          },
        ]}
        actions={(people, done) => (
          <button type="button" class="primary" onClick={() => (sheet.value = { people, done })}>
            Записать форму…
          </button>
        )}
      />
      {isJournalOpen.value && <InformingJournalSheet onClose={() => (isJournalOpen.value = false)} />}
      {sheet.value && (
        <InformingSheet
          people={sheet.value.people}
          onClose={(done) => {
            if (done) sheet.value?.done();
            sheet.value = null;
          }}
        />
      )}
    </>
  );
}

function Form({ row: { key, student, state, without } }: { row: Row }) {
  if (state.form) return <span class="chip ok">{FORM_NAMES[state.form]}</span>;
  if (without) return <span class="chip">не выбрана</span>;
  return !student && !standings.value.isAsked(key) ? <span class="small muted">не требуется</span> : null;
}

/** What was said with the form: how it is sent, why paper, the number of the statement, and a change to come. */
function detailsOf({ byEmail, paperGround, number, upcoming }: InformingState): string[] {
  return [
    ...(byEmail ? ['рассылка по электронной почте'] : []),
    ...(paperGround ? [PAPER_GROUNDS[paperGround]] : []),
    ...(number ? [`заявление № ${number}`] : []),
    ...(upcoming ? [`с ${russianDay(upcoming.from)} — ${FORM_NAMES[upcoming.form]}`] : []),
  ];
}
