import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { russianDay } from '../../utils/base/calendar/day.ts';
import { now } from '../../utils/base/clock/now.ts';
import { printPapers } from '../../utils/base/documents/paper.ts';
import { shortName } from '../../utils/base/names/short-name.ts';
import type { Unit } from '../../utils/base/text/counted.ts';
import { classTitle } from '../../utils/class-data/roster/class-title.ts';
import type { SchoolText } from '../../utils/class-data/school/school-text.ts';
import type { RecordedEntry } from '../../utils/duties/entry.ts';
import { planHandOverSheet } from '../../utils/register/handed-papers/hand-over-sheet.ts';
import { type HandedState, receiverText } from '../../utils/register/handed-papers/handed-states.ts';
import type { RegisterTable } from '../../utils/register/register-table.ts';
import { book, schoolDetails } from '../state/class-book.ts';
import { nameOf } from '../state/class-states.ts';
import { recipientsOf } from '../state/recipients.ts';
import { usePaper } from '../state/use-paper.ts';
import { PaperView } from '../ui/drawn/paper-view.tsx';
import { type HandedFact, HandOverSheet, type HandOverTask } from './hand-over-sheet.tsx';
import { schoolWording } from './paper-class.ts';
import { PersonCell } from './person-cell.tsx';
import { RegisterTools } from './register-tools.tsx';
import { RegisterView, type ShownColumn, type ShownRow } from './register-view.tsx';

export interface HandedRow<State> extends ShownRow {
  state: State;
}

/** How the papers of a register are called on the screen, in the cases that it needs. */
interface PaperWords {
  /** «Выписки» */
  label: string;
  /** «выписки» */
  about: string;
  /** «выписок» */
  of: string;
  /** «выписка, выписки, выписок» */
  unit: Unit;
  /** «Выписок пока нет.» */
  empty: string;
  /** Who fills in the list of handing over. */
  note: SchoolText;
  /** «Вручена» */
  handedOver: string;
  /** «не вручена» */
  notHandedOver: string;
}

/** The register of papers of one kind that go to families and come back signed: issued, handed over, signed for. */
export function HandedRegister<State extends HandedState>(props: {
  words: PaperWords;
  states: State[];
  table: RegisterTable;
  /** By which the search finds a paper, beside the student. */
  found: (state: State) => string;
  /** Before «Печать» and «Таблица». */
  tools?: ComponentChildren;
  /** What the paper is, and when it was made out. */
  columns: ShownColumn<HandedRow<State>>[];
  /** «выписка № 1234 5678» on the hand-over sheet. */
  what: (state: State) => string;
  entries: (state: State, fact: HandedFact) => RecordedEntry[];
}) {
  const { words, states } = props;
  const sheet = useSignal<{ task: HandOverTask; states: State[]; done: () => void } | null>(null);
  const paper = usePaper();
  const chosenOf = (keys: string[]) => states.filter(({ id }) => keys.includes(id));
  const printSheet = async (keys: string[]) => {
    const details = schoolDetails.value;
    if (!details) return;
    await paper.show((faces) => {
      const rows = chosenOf(keys).map((state) => ({
        student: nameOf(state.issued.person),
        representative: recipientsOf(state.issued.person)
          .map(({ name }) => shortName(name))
          .join(', '),
        what: props.what(state),
        period: state.issued.span,
      }));
      const className = classTitle(book.value?.roster.classGroup.name ?? '');
      const planned = planHandOverSheet(
        { what: words.of, note: schoolWording()(words.note) },
        rows,
        className,
        details,
        faces,
      );
      return printPapers([planned], faces, { title: planned.title, createdAt: now() });
    });
  };
  return (
    <section class="stack" aria-label={`Журнал ${words.of}`}>
      <h2>Журнал {words.of}</h2>
      <p class="small muted">
        Подписи собирают отрывные талоны. Ведомость нужна, только если их нет: её заполняете вы, по рядам её
        не передают.
      </p>
      <RegisterView
        label={words.label}
        rows={states.map(
          (state): HandedRow<State> => ({
            key: state.id,
            words: [nameOf(state.issued.person), props.found(state)],
            person: state.issued.person,
            state,
          }),
        )}
        tools={
          <>
            {props.tools}
            <RegisterTools table={props.table} />
          </>
        }
        empty={words.empty}
        unit={words.unit}
        filters={[
          { id: 'waiting', title: 'Не вручены', test: ({ state }) => !state.handedOver, tone: 'warn' },
          {
            id: 'unsigned',
            title: 'Нет подписи',
            test: ({ state }) => state.handedOver !== null && !state.returned,
            tone: 'warn',
          },
        ]}
        columns={[
          {
            title: 'Ученик',
            width: '27%',
            order: ({ words }) => words[0] ?? '',
            cell: ({ state }) => <PersonCell person={state.issued.person} />,
          },
          ...props.columns,
          {
            title: words.handedOver,
            width: 'clamp(190px, 18vw, 380px)',
            order: ({ state }) => state.handedOver?.on ?? '',
            cell: ({ state: { handedOver } }) =>
              handedOver ? (
                <>
                  {russianDay(handedOver.on)} <span class="muted">· {receiverText(handedOver)}</span>
                </>
              ) : (
                <span class="chip warn">{words.notHandedOver}</span>
              ),
          },
          {
            title: 'Ознакомлены',
            width: '130px',
            cell: ({ state: { returned } }) =>
              returned ? (
                <>
                  {russianDay(returned.on)} <span class="muted">· {returned.signedName}</span>
                </>
              ) : (
                <span class="muted">нет подписи</span>
              ),
          },
        ]}
        actions={(keys, done) => (
          <>
            <button
              type="button"
              class="primary"
              onClick={() => (sheet.value = { task: 'hand-over', states: chosenOf(keys), done })}
            >
              Вручено…
            </button>
            <button
              type="button"
              onClick={() => (sheet.value = { task: 'acknowledge', states: chosenOf(keys), done })}
            >
              Ознакомлены…
            </button>
          </>
        )}
        moreActions={(keys) => (
          <button
            type="button"
            title="Заполняете вы сами: кто увидит ведомость, узнает о других семьях"
            onClick={() => void printSheet(keys)}
          >
            Ведомость вручения
          </button>
        )}
      />
      <PaperView shown={paper.shown} title={`Ведомость вручения ${words.of}`} />
      {sheet.value && (
        <HandOverSheet
          task={sheet.value.task}
          about={words.about}
          papers={sheet.value.states}
          entries={props.entries}
          onClose={(done) => {
            if (done) sheet.value?.done();
            sheet.value = null;
          }}
        />
      )}
    </section>
  );
}
