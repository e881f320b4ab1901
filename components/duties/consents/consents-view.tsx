import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { counted } from '../../../utils/base/text/counted.ts';
import { consentImport } from '../../../utils/duties/consents/consent-lines.ts';
import type { ConsentState } from '../../../utils/duties/consents/consent-states.ts';
import { consentTable } from '../../../utils/duties/consents/consent-table.ts';
import { DISSEMINATION } from '../../../utils/duties/consents/purposes.ts';
import { peopleByFamily } from '../../register/person-rows.ts';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView } from '../../register/register-view.tsx';
import { consentTexts } from '../../state/class-book.ts';
import { consentsFor, nameOf, toDoOf } from '../../state/class-states.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { ConsentBlanks } from './consent-blanks.tsx';
import { type ConsentRow, consentColumns } from './consent-columns.tsx';
import { type ConsentAct, ConsentSheet } from './consent-sheet.tsx';
import { shownPurpose, usualPurpose } from './shown-purpose.ts';

/** The register of consents: the paper and its counterpart in the information system, one line per person. */
export function ConsentsView() {
  const sheet = useSignal<{ act: ConsentAct; people: string[]; done: () => void } | null>(null);
  const blanks = useSignal<string[] | null>(null);
  const purpose = shownPurpose.value;
  useEffect(() => usualPurpose, []);
  const states = consentsFor(purpose);
  const byPerson = new Map(states.map((state) => [state.person, state]));
  const lists = toDoOf(states);
  const expiring = new Set(lists.expiring.map(({ person }) => person));
  const rows = peopleByFamily().flatMap(({ person, nested }): ConsentRow[] => {
    if (purpose === DISSEMINATION && person.role !== 'student') return [];
    const state = byPerson.get(person.key);
    const isExpiring = expiring.has(person.key);
    return state ? [{ key: person.key, words: [person.name], nested, state, isExpiring }] : [];
  });
  const among = (states: readonly Pick<ConsentState, 'person'>[]) => {
    const keys = new Set(states.map(({ person }) => person));
    return ({ key }: ConsentRow) => keys.has(key);
  };
  const open = (act: ConsentAct, people: string[], done: () => void) => {
    sheet.value = { act, people, done };
  };
  return (
    <>
      <RegisterView
        label="Согласия на обработку персональных данных"
        rows={rows}
        tools={
          <RegisterTools
            imports={consentImport}
            chosen={{ purpose }}
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
          { id: 'not-in-system', title: 'Не внесено', test: among(lists.notInSystem), tone: 'warn' },
          { id: 'withdrawals', title: 'Отзыв', test: among(lists.withdrawals), tone: 'bad' },
          { id: 'disagreed', title: 'Разногласие', test: among(lists.disagreed), tone: 'bad' },
          { id: 'expiring', title: 'Истекает', test: among(lists.expiring), tone: 'warn' },
          { id: 'check', title: 'Проверить', test: among(lists.check), tone: 'warn' },
          { id: 'adults', title: 'Исполняется 18', test: among(lists.comingOfAge) },
          { id: 'paper', title: 'Предложить бумажную форму', test: among(lists.proposePaper) },
        ]}
        columns={consentColumns}
        actions={(keys, done) => (
          <>
            <button type="button" class="primary" onClick={() => open('given', keys, done)}>
              Согласие дано…
            </button>
            {purpose !== DISSEMINATION && (
              <button type="button" onClick={() => open('in-system', keys, done)}>
                Внесено в систему…
              </button>
            )}
            <ActionOver
              verb="Напечатать"
              of={counted('blanks', keys)}
              nothing="Выберите людей"
              onClick={() => (blanks.value = keys)}
            />
          </>
        )}
        moreActions={(keys, done) => {
          const disagreed = lists.disagreed.map(({ person }) => person).filter((key) => keys.includes(key));
          return (
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
              {disagreed.length > 0 && (
                <button type="button" onClick={() => open('disagreement', disagreed, done)}>
                  Решение о разногласии…
                </button>
              )}
            </>
          );
        }}
      />
      {blanks.value && (
        <ConsentBlanks purpose={purpose} people={blanks.value} onClose={() => (blanks.value = null)} />
      )}
      {sheet.value && (
        <ConsentSheet
          act={sheet.value.act}
          purpose={purpose}
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
