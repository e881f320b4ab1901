import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { consentImport } from '../../../utils/duties/consents/consent-lines.ts';
import type { ConsentState } from '../../../utils/duties/consents/consent-states.ts';
import { consentTable } from '../../../utils/duties/consents/consent-table.ts';
import { DIARY_PURPOSE, DISSEMINATION } from '../../../utils/duties/consents/purposes.ts';
import { withdrawalLeft } from '../../../utils/duties/consents/withdrawal-terms.ts';
import { PersonCell } from '../../register/person-cell.tsx';
import { peopleByFamily } from '../../register/person-rows.ts';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView, type ShownRow } from '../../register/register-view.tsx';
import { consentTexts } from '../../state/class-book.ts';
import { consentsFor, nameOf, toDoOf } from '../../state/class-states.ts';
import { type ConsentAct, ConsentSheet } from './consent-sheet.tsx';
import { PurposeChoice } from './purpose-choice.tsx';

interface Row extends ShownRow {
  state: ConsentState;
}

const STATUS: Record<ConsentState['status'], { text: string; tone: string }> = {
  none: { text: 'нет', tone: '' },
  given: { text: 'дано', tone: 'ok' },
  refused: { text: 'отказ', tone: 'warn' },
  withdrawn: { text: 'отозвано', tone: 'bad' },
  expired: { text: 'истекло', tone: 'bad' },
  disagreed: { text: 'разногласие родителей', tone: 'bad' },
  check: { text: 'проверить', tone: 'warn' },
  'not-needed': { text: 'не требуется', tone: '' },
};

/** States that are entered in the information system. */
const ENTERED: ReadonlySet<ConsentState['status']> = new Set(['given', 'refused', 'withdrawn']);

/** The register of consents: the paper and its counterpart in the information system, one line per person. */
export function ConsentsView() {
  const sheet = useSignal<{ act: ConsentAct; people: string[]; done: () => void } | null>(null);
  const purpose = useSignal(DIARY_PURPOSE);
  const states = consentsFor(purpose.value);
  const byPerson = new Map(states.map((state) => [state.person, state]));
  const rows = peopleByFamily().flatMap(({ person, nested }): Row[] => {
    if (purpose.value === DISSEMINATION && person.role !== 'student') return [];
    const state = byPerson.get(person.key);
    return state ? [{ key: person.key, words: [person.name], nested, state }] : [];
  });
  const lists = toDoOf(states);
  const among = (states: ConsentState[]) => {
    const keys = new Set(states.map(({ person }) => person));
    return ({ key }: Row) => keys.has(key);
  };
  const adults = new Set(lists.comingOfAge.map(({ person }) => person));
  const open = (act: ConsentAct, people: string[], done: () => void) => {
    sheet.value = { act, people, done };
  };
  return (
    <>
      <PurposeChoice purpose={purpose} recorded />
      <RegisterView
        label="Согласия на обработку персональных данных"
        rows={rows}
        tools={
          <RegisterTools
            imports={consentImport}
            chosen={{ purpose: purpose.value }}
            table={consentTable(
              rows.map(({ state }) => state),
              nameOf,
              consentTexts.value.purposes,
            )}
          />
        }
        empty="В классе никого."
        filters={[
          { id: 'missing', title: 'Нет согласия', test: among(lists.missing), tone: 'warn' },
          {
            id: 'not-in-system',
            title: 'Бумага есть, в системе нет',
            test: among(lists.notInSystem),
            tone: 'bad',
          },
          { id: 'expiring', title: 'Истекает', test: among(lists.expiring), tone: 'warn' },
          { id: 'withdrawals', title: 'Отзыв: ждёт решения', test: among(lists.withdrawals), tone: 'bad' },
          { id: 'disagreed', title: 'Разногласие родителей', test: among(lists.disagreed), tone: 'bad' },
          { id: 'check', title: 'Проверить', test: among(lists.check), tone: 'warn' },
          { id: 'paper', title: 'Предложить бумажную форму', test: among(lists.proposePaper) },
          { id: 'adults', title: 'Исполняется 18', test: ({ key }) => adults.has(key) },
        ]}
        columns={[
          {
            title: 'Ученик и представители',
            order: ({ words }) => words[0] ?? '',
            cell: ({ key, nested }) => <PersonCell person={key} nested={nested} />,
          },
          {
            title: 'Согласие',
            width: '110px',
            order: ({ state }) => STATUS[state.status].text,
            cell: ({ state }) => (
              <span class={`chip ${STATUS[state.status].tone}`}>{STATUS[state.status].text}</span>
            ),
          },
          {
            title: 'Дата, номер',
            width: '140px',
            order: ({ state }) => state.on ?? '',
            cell: ({ state }) => (
              <>
                {state.on && russianDay(state.on)}
                {state.number && <div class="small muted">№ {state.number}</div>}
                {state.until && <div class="small muted">до {russianDay(state.until)}</div>}
                {state.scope && <div class="small muted">{state.scope}</div>}
              </>
            ),
          },
          {
            title: 'Кто подписал',
            cell: ({ state }) =>
              state.signedBy && state.signedBy !== state.person
                ? nameOf(state.signedBy)
                : state.signedBy && 'сам(а)',
          },
          { title: 'Где бумага', width: '130px', cell: ({ state }) => state.place ?? '' },
          {
            title: 'В системе',
            width: '150px',
            order: ({ state }) => state.inSystem?.on ?? '',
            cell: ({ state }) => <InSystem state={state} />,
          },
        ]}
        actions={(keys, done) => (
          <>
            <button type="button" class="primary" onClick={() => open('given', keys, done)}>
              Согласие дано…
            </button>
            {purpose.value !== DISSEMINATION && (
              <button type="button" onClick={() => open('in-system', keys, done)}>
                Внесено в систему…
              </button>
            )}
          </>
        )}
        moreActions={(keys, done) => (
          <>
            <button type="button" onClick={() => open('refused', keys, done)}>
              Отказ…
            </button>
            <button type="button" onClick={() => open('withdrawn', keys, done)}>
              Отзыв…
            </button>
            <button type="button" onClick={() => open('decided', keys, done)}>
              Решение после отзыва…
            </button>
            {lists.disagreed.some(({ person }) => keys.includes(person)) && (
              <button
                type="button"
                onClick={() =>
                  open(
                    'disagreement',
                    lists.disagreed.map(({ person }) => person).filter((person) => keys.includes(person)),
                    done,
                  )
                }
              >
                Решение о разногласии…
              </button>
            )}
          </>
        )}
      />
      {sheet.value && (
        <ConsentSheet
          act={sheet.value.act}
          purpose={purpose.value}
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

function InSystem({ state }: { state: ConsentState }) {
  if (state.withdrawal && !state.withdrawal.settled) {
    return (
      <span class={state.withdrawal.overdue ? 'chip bad' : 'chip warn'}>
        {withdrawalLeft(state.withdrawal)}, до{' '}
        {russianDay(state.withdrawal.nextTerm ?? state.withdrawal.destroyBy)}
      </span>
    );
  }
  if (state.inSystem) return <span class="small">да, {russianDay(state.inSystem.on)}</span>;
  return ENTERED.has(state.status) && state.purpose !== DISSEMINATION ? (
    <span class="chip bad">нет</span>
  ) : (
    ''
  );
}
