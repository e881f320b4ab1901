import { useSignal } from '@preact/signals';
import { inWords } from '../../../utils/base/text/counted.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { compareClasses } from '../../../utils/class-data/classes/class-words.ts';
import type { ImportedRow } from '../../../utils/class-data/import/mapping.ts';
import type { AddedRows, ListedRow } from '../../../utils/messages/table-requests.ts';
import { act, ask, failure } from '../../state/background.ts';
import { useOnce } from '../../state/once.ts';
import { classGroup, decisions, ground, loadContext, matches } from './import-model.ts';

const toListed = ({
  row,
  name,
  className,
  role,
  relation,
  ofChild,
  birthDate,
  phone,
  email,
}: ImportedRow): ListedRow => ({
  row,
  name,
  className,
  role,
  relation,
  ofChild,
  birthDate,
  phone,
  email,
});

/** Rows of other classes are not added, nor those of which only the parallel is known. */
const isOfClass = ({ className }: ImportedRow, own: string): boolean =>
  className === null || compareClasses(className, own) === 'same';

/**
 * The other use of a table: a list of the class. People whom the site does not show are added, birth dates and contacts
 * of the others too.
 */
export function AddPeople() {
  const added = useSignal<AddedRows | null>(null);
  const once = useOnce();
  if (!ground.value) return null;
  const { name: ownClass } = ground.value.roster.classGroup;
  const own = matches.value.filter(({ row }) => row.name !== '' && isOfClass(row, ownClass));
  const owned = new Set(own);
  const rows = own.map(({ row }) => row);
  const strangers = matches.value.filter(
    (match, at) => owned.has(match) && match.verdict === 'unmatched' && !decisions.value.get(at),
  ).length;
  const told = rows.filter(({ birthDate, phone, email }) => birthDate ?? phone ?? email).length;
  if (added.value) {
    return (
      <div class="box ok stack" role="status">
        <div class="row">
          <span class="grow">
            В список класса добавлены: учеников — {added.value.students}, представителей —{' '}
            {added.value.representatives}. Даты рождения, телефоны и почта дополнены.
          </span>
          <button
            type="button"
            onClick={async () => {
              if (!(await act('roster/undo-rows', { classGroup: classGroup.value }))) return;
              added.value = null;
              await loadContext();
            }}
          >
            Отменить
          </button>
        </div>
        {added.value.warnings.map((text) => (
          <span key={text} class="small">
            {text}
          </span>
        ))}
      </div>
    );
  }
  if (rows.length === 0 || rows.length > 1_000 || (strangers === 0 && told === 0)) return null;
  return (
    <details class="card">
      <summary>Это список моего класса: дополнить им список с сайта</summary>
      <div class="row below">
        <span class="grow">
          {strangers > 0 &&
            `Нет на сайте: ${inWords({ unit: 'people', number: strangers })}, они будут добавлены. `}
          {told > 0 &&
            `Даты рождения, телефоны и почта есть у ${count(told, ['строки', 'строк', 'строк'])}. `}
          Никто не удаляется; логины и пароли так не берутся.
        </span>
        <button
          type="button"
          onClick={async () => {
            const list = { classGroup: classGroup.value, rows: rows.map(toListed) };
            const answer = await ask('roster/add-rows', list, once);
            failure.value = answer.ok ? null : answer.note;
            if (!answer.ok) return;
            added.value = answer.value;
            await loadContext();
          }}
        >
          Дополнить список класса
        </button>
      </div>
    </details>
  );
}
