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
import { informing, nameOf } from '../../state/class-states.ts';
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
          <>
            <RegisterTools
              imports={informingImport}
              table={informingTable(
                rows.filter(({ student }) => !student).map(({ state }) => state),
                nameOf,
              )}
            />
            <button type="button" onClick={() => (isJournalOpen.value = true)}>
              Журнал информирования…
            </button>
          </>
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
            width: '160px',
            order: ({ state }) => state.form ?? '',
            cell: ({ state, without }) => (
              <>
                {state.form ? (
                  <span class="chip ok">{FORM_NAMES[state.form]}</span>
                ) : without ? (
                  <span class="chip warn">не выбрана</span>
                ) : (
                  <span class="muted">—</span>
                )}
                {state.byEmail && <div class="small muted">рассылка по электронной почте</div>}
                {state.paperGround && <div class="small muted">{PAPER_GROUNDS[state.paperGround]}</div>}
                {state.upcoming && (
                  <div class="small muted">
                    с {russianDay(state.upcoming.from)} — {FORM_NAMES[state.upcoming.form]}
                  </div>
                )}
              </>
            ),
          },
          {
            title: 'С какого дня',
            width: '130px',
            order: ({ state }) => state.from ?? '',
            cell: ({ state }) => (
              <>
                {state.from && russianDay(state.from)}
                {state.number && <div class="small muted">заявление № {state.number}</div>}
              </>
            ),
          },
          {
            title: 'Выписка на бумаге',
            width: '190px',
            order: ({ state }) => state.nextPaperDue ?? '',
            cell: ({ state }) =>
              state.nextPaperDue ? (
                <span class={state.paperOverdue ? 'chip bad' : 'chip'}>
                  до {russianDay(state.nextPaperDue)}
                </span>
              ) : (
                ''
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
