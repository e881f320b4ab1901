import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { readFaces } from '../../../utils/base/documents/fonts.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { shortName } from '../../../utils/base/names/short-name.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { shownNumber } from '../../../utils/duties/extracts/extract-number.ts';
import type { ExtractState } from '../../../utils/duties/extracts/extract-states.ts';
import { extractTable } from '../../../utils/duties/extracts/extract-table.ts';
import type { RecordedEntry } from '../../../utils/register/entry.ts';
import { planHandOverSheet } from '../../../utils/register/handed-papers/hand-over-sheet.ts';
import { HAND_OVER_WAYS } from '../../../utils/register/handed-papers/hand-over-ways.ts';
import { messageFor } from '../../../utils/stored/user-error.ts';
import { type HandedFact, HandOverSheet } from '../../register/hand-over-sheet.tsx';
import { PersonCell } from '../../register/person-cell.tsx';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView, type ShownRow } from '../../register/register-view.tsx';
import { failure } from '../../state/background.ts';
import { book, schoolDetails, shownClass } from '../../state/class-book.ts';
import { nameOf } from '../../state/class-states.ts';
import { recipientsOf } from '../../state/recipients.ts';
import { loadFonts } from '../../ui/fonts.ts';
import { PdfPreview, type ShownPdf, showPdf } from '../../ui/pdf-preview.tsx';
import { issued as issuedExtracts, returnedEntries } from './extract-for.ts';

interface Row extends ShownRow {
  state: ExtractState;
}

/** The register of extracts: issued, handed over, signed for. */
export function ExtractRegister() {
  const sheet = useSignal<{
    task: 'hand-over' | 'acknowledge';
    states: ExtractState[];
    done: () => void;
  } | null>(null);
  const shown = useSignal<ShownPdf | null>(null);
  const states = issuedExtracts();
  const chosenOf = (keys: string[]) => states.filter(({ issued }) => keys.includes(issued.extract));
  const handOver = async (keys: string[]) => {
    const details = schoolDetails.value;
    if (!details) return;
    try {
      const faces = readFaces(await loadFonts());
      const rows = chosenOf(keys).map(({ issued }) => ({
        student: nameOf(issued.person),
        representative: recipientsOf(issued.person)
          .map(({ name }) => shortName(name))
          .join(', '),
        what: `выписка № ${shownNumber(issued.extract)}`,
        period: issued.span,
      }));
      const className = classTitle(book.value?.roster.classGroup.name ?? '');
      const paper = planHandOverSheet('выписок', rows, className, details, faces);
      showPdf(shown, printPapers([paper], faces, { title: paper.title, createdAt: now() }));
    } catch (error) {
      failure.value = messageFor(error);
    }
  };
  return (
    <section class="stack" aria-label="Журнал выписок">
      <h2>Журнал выписок</h2>
      <RegisterView
        label="Выписки"
        rows={states.map(
          (state): Row => ({
            key: state.issued.extract,
            words: [nameOf(state.issued.person), state.issued.extract],
            state,
          }),
        )}
        tools={<RegisterTools table={extractTable(states, nameOf)} />}
        empty="Выписок пока нет."
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
            order: ({ words }) => words[0] ?? '',
            cell: ({ state }) => <PersonCell person={state.issued.person} />,
          },
          {
            title: 'Выписка',
            width: '140px',
            cell: ({ state: { issued } }) => (
              <>
                № {shownNumber(issued.extract)}
                <div class="small muted">{issued.span}</div>
              </>
            ),
          },
          {
            title: 'Составлена',
            width: '130px',
            order: ({ state }) => state.issued.on,
            cell: ({ state: { issued } }) => <>{russianDay(issued.on)}</>,
          },
          {
            title: 'Вручена',
            order: ({ state }) => state.handedOver?.on ?? '',
            cell: ({ state: { handedOver } }) =>
              handedOver ? (
                <>
                  {russianDay(handedOver.on)}
                  <div class="small muted">
                    {handedOver.toName}, {HAND_OVER_WAYS[handedOver.how]}
                  </div>
                </>
              ) : (
                <span class="chip warn">не вручена</span>
              ),
          },
          {
            title: 'Ознакомлены',
            cell: ({ state: { returned } }) =>
              returned ? (
                <>
                  {russianDay(returned.on)}
                  <div class="small muted">{returned.signedName}</div>
                </>
              ) : (
                <span class="muted">нет подписи</span>
              ),
          },
        ]}
        actions={(keys, done) => (
          <>
            <button type="button" onClick={() => void handOver(keys)}>
              Ведомость вручения
            </button>
            <button
              type="button"
              onClick={() => (sheet.value = { task: 'acknowledge', states: chosenOf(keys), done })}
            >
              Ознакомлены…
            </button>
            <button
              type="button"
              class="primary"
              onClick={() => (sheet.value = { task: 'hand-over', states: chosenOf(keys), done })}
            >
              Вручено…
            </button>
          </>
        )}
      />
      <PdfPreview shown={shown} title="Ведомость вручения выписок" />
      {sheet.value && (
        <HandOverSheet
          task={sheet.value.task}
          about="выписки"
          papers={sheet.value.states.map(({ issued, handedOver }) => ({
            id: issued.extract,
            person: issued.person,
            receivedBy: handedOver?.to ?? null,
          }))}
          entries={(fact) => entriesOf(fact, sheet.value?.task ?? 'hand-over')}
          onClose={(done) => {
            if (done) sheet.value?.done();
            sheet.value = null;
          }}
        />
      )}
    </section>
  );
}

function entriesOf(fact: HandedFact, task: 'hand-over' | 'acknowledge'): RecordedEntry[] {
  const state = issuedExtracts().find(({ issued }) => issued.extract === fact.id);
  const { id: extract, person, on, to, toName, how } = fact;
  const classGroup = shownClass();
  if (task === 'hand-over')
    return [{ kind: 'extract-handed-over', classGroup, person, extract, on, to, toName, how }];
  return state ? returnedEntries(state, { signer: to, on }) : [];
}
