import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import type { SignInState } from '../../../utils/duties/credentials/credential-entries.ts';
import {
  type DatumMark,
  type SignInRow,
  type SignInStage,
  signInRows,
} from '../../../utils/duties/lists/sign-in.ts';
import { DATUM_TITLES, DATUM_WORDS, type SignInDatum } from '../../../utils/duties/lists/sign-in-entries.ts';
import { signInTable } from '../../../utils/duties/lists/sign-in-table.ts';
import { PersonCell } from '../../register/person-cell.tsx';
import { peopleByFamily } from '../../register/person-rows.ts';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView, type ShownColumn, type ShownRow } from '../../register/register-view.tsx';
import { schoolDetails, shownClass } from '../../state/class-book.ts';
import { classNow, nameOf, personOf } from '../../state/class-states.ts';
import { record } from '../../state/record.ts';
import { linkTo } from '../../state/route.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { CardSheet } from './card-sheet.tsx';
import { ComparedSheet } from './compared-sheet.tsx';
import { rows as listRows } from './lists-model.ts';
import { SignInSlips } from './sign-in-slips.tsx';
import { accountWords, STAGE_WORDS } from './sign-in-words.ts';
import { SnilsTableSheet } from './snils-table-sheet.tsx';

interface Row extends ShownRow {
  of: SignInRow;
}

const TONES: Readonly<Partial<Record<SignInStage, string>>> = {
  differs: 'chip bad',
  error: 'chip bad',
  incomplete: 'chip warn',
  'signed-in': 'chip ok',
};

function Mark({ mark }: { mark: DatumMark }) {
  const { state, why } = mark;
  if (state === 'unknown') return <span class="muted small">не смотрели</span>;
  if (state === 'present') return <span class="muted small">есть</span>;
  return (
    <span class={state === 'absent' ? 'chip bad' : 'chip warn'} title={why || undefined}>
      {DATUM_WORDS[state]}
    </span>
  );
}

const datumColumn = (datum: SignInDatum, title: string): ShownColumn<Row> => ({
  title,
  width: '120px',
  cell: ({ of: { data } }) => <Mark mark={data[datum]} />,
  order: ({ of: { data } }) => data[datum].state,
});

const COLUMNS: ShownColumn<Row>[] = [
  {
    title: 'Ученик и представители',
    cell: ({ key, nested }) => <PersonCell person={key} nested={nested} />,
    order: ({ words }) => words[0] ?? '',
  },
  datumColumn('name', 'ФИО'),
  datumColumn('birth-date', 'Дата рожд.'),
  datumColumn('snils', 'СНИЛС'),
  {
    title: 'Чья запись',
    hint: 'Какая запись на Госуслугах нужна: своя подтверждённая; до 14 лет детская, её создаёт родитель',
    width: '180px',
    cell: ({ of: { account } }) => <span class="small">{accountWords(account, kinOf)}</span>,
  },
  {
    title: 'Сверено',
    hint: 'Когда семья сверила, или что не совпало',
    width: '112px',
    cell: ({ of: { facts } }) => {
      const { compared } = facts;
      if (!compared) return null;
      const { on, differs } = compared;
      return differs.length > 0 ? differs.map((each) => DATUM_TITLES[each]).join(', ') : russianDay(on);
    },
  },
  {
    title: 'Состояние',
    width: '140px',
    cell: ({ of: { stage } }) => <span class={TONES[stage]}>{STAGE_WORDS[stage]}</span>,
    order: ({ of: { stage } }) => STAGE_WORDS[stage],
  },
];

/** A parent by what that is to the child. */
const kinOf = (key: string): string => personOf(key)?.relation ?? nameOf(key);

const SHEETS = { card: CardSheet, compared: ComparedSheet, slips: SignInSlips } as const;

/** Before people sign in through Госуслуги: what their cards have, what the family has compared, who has come in. */
export function SignInView() {
  const sheet = useSignal<{ of: keyof typeof SHEETS; people: string[]; done: () => void } | null>(null);
  const ofTable = useSignal(false);
  const found = new Map(
    (classNow.value ? signInRows(classNow.value, listRows.value) : []).map((row) => [row.person.key, row]),
  );
  const rows = peopleByFamily().flatMap(({ person, nested }): Row[] => {
    const row = found.get(person.key);
    return row ? [{ of: row, key: person.key, words: [person.name], nested }] : [];
  });
  const at =
    (...stages: SignInStage[]) =>
    ({ of: { stage } }: Row) =>
      stages.includes(stage);
  const open = (of: keyof typeof SHEETS, people: string[], done: () => void) => {
    sheet.value = { of, people, done };
  };
  const sign = async (people: string[], state: SignInState, done: () => void) => {
    const classGroup = shownClass();
    const entries = people.map((person) => ({ kind: 'sign-in-state' as const, classGroup, person, state }));
    if (await record(entries)) done();
  };
  const Sheet = sheet.value && SHEETS[sheet.value.of];
  return (
    <>
      <RegisterView
        label="Вход через Госуслуги"
        rows={rows}
        columns={COLUMNS}
        empty="В классе никого."
        tools={
          <>
            <RegisterTools
              table={signInTable(
                rows.map(({ of }) => of),
                {
                  stage: ({ stage }) => STAGE_WORDS[stage],
                  account: ({ account }) => accountWords(account, nameOf),
                },
              )}
            />
            <button type="button" onClick={() => (ofTable.value = true)}>
              СНИЛС из таблицы…
            </button>
          </>
        }
        filters={[
          { id: 'sign-in-differs', title: 'Не совпало', test: at('differs', 'error'), tone: 'bad' },
          {
            id: 'sign-in-absent',
            title: 'Данные неполны',
            tone: 'warn',
            test: ({ of: { data, stage } }) =>
              stage !== 'signed-in' &&
              Object.values(data).some(({ state }) => state === 'absent' || state === 'doubtful'),
          },
          { id: 'sign-in-look', title: 'Проверить карточку', test: at('look') },
          { id: 'sign-in-compare', title: 'Ждут сверки', test: at('compare', 'printed') },
          { id: 'sign-in-account', title: 'Нужна запись', test: at('account', 'ready') },
          { id: 'sign-in-done', title: 'Вошли', test: at('signed-in') },
        ]}
        actions={(people, done) => (
          <>
            <ActionOver
              verb="Напечатать"
              of={counted('slips', people)}
              nothing="Выберите людей"
              class="primary"
              onClick={() => open('slips', people, done)}
            />
            <button type="button" onClick={() => open('card', people, done)}>
              Что в карточке…
            </button>
            <button type="button" onClick={() => open('compared', people, done)}>
              Семья сверила…
            </button>
          </>
        )}
        moreActions={(people, done) => (
          <>
            <button type="button" onClick={() => void sign(people, 'confirmed', done)}>
              Запись подтверждена
            </button>
            <button type="button" onClick={() => void sign(people, 'child-account', done)}>
              Детская запись создана
            </button>
            <button type="button" onClick={() => void sign(people, 'signed-in', done)}>
              Вошли
            </button>
            <button type="button" onClick={() => void sign(people, 'error', done)}>
              Ошибка входа
            </button>
            <button type="button" onClick={() => void sign(people, null, done)}>
              Снять отметку о входе
            </button>
          </>
        )}
      />
      {schoolDetails.value && !schoolDetails.value.signsInByGosuslugi && (
        <p class="small muted">
          Чтобы «Сегодня» напоминало о тех, у кого данные не совпали, отметьте в{' '}
          <a href={linkTo({ section: 'settings' })}>настройках школы</a>, что вход через Госуслуги.
        </p>
      )}
      {Sheet && sheet.value && (
        <Sheet
          people={sheet.value.people}
          onClose={(done: boolean) => {
            if (done) sheet.value?.done();
            sheet.value = null;
          }}
        />
      )}
      {ofTable.value && <SnilsTableSheet onClose={() => (ofTable.value = false)} />}
    </>
  );
}
