import { hasOwner, ownerText } from '../../../utils/class-data/import/column-choice.ts';
import { doubtfulHeaders } from '../../../utils/class-data/import/column-questions.ts';
import {
  type ColumnKind,
  type ColumnMapping,
  columnKinds,
} from '../../../utils/class-data/import/mapping.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { correctColumn, mapping, preview, table } from './import-model.ts';
import { LeftRows } from './left-rows.tsx';

const NAMES: Record<ColumnKind, string> = {
  'full-name': 'ФИО',
  surname: 'Фамилия',
  given: 'Имя',
  patronymic: 'Отчество',
  child: 'ФИО ребёнка',
  class: 'Класс',
  'class-letter': 'Буква класса',
  role: 'Роль',
  relation: 'Кем приходится',
  login: 'Логин',
  password: 'Пароль',
  'temporary-password': 'Временный пароль',
  'birth-date': 'Дата рождения',
  phone: 'Телефон',
  email: 'Почта',
  snils: 'СНИЛС (не берём)',
  number: '№',
  unknown: '— не нужно —',
};

const optionOf = ({ people }: ColumnMapping, kind: ColumnKind, person: number | null): string =>
  hasOwner(kind) && people.length > 1 ? `${kind} ${person ?? 0}` : kind;

/** Where a row names several people, it is chosen whose login, name or phone a column holds. */
function choicesFor(mapping: ColumnMapping) {
  return columnKinds.flatMap((kind) => {
    const owners = hasOwner(kind) ? [...mapping.people.keys()] : [null];
    return owners.map((person) => {
      const owner = owners.length > 1 && person !== null ? `: ${ownerText(mapping, person)}` : '';
      return [optionOf(mapping, kind, person), `${NAMES[kind]}${owner}`, { kind, person }] as const;
    });
  });
}

/** What the teacher has to settle before anything can be taken. */
function Doubts({ mapping }: { mapping: ColumnMapping }) {
  const [unowned, repeated, differing] = (['owner', 'repeated', 'content'] as const).map((doubt) =>
    doubtfulHeaders(mapping, doubt),
  );
  const owners = mapping.people.map((_, person) => `«Логин: ${ownerText(mapping, person)}»`).join(' или ');
  return (
    <>
      {unowned && (
        <p class="box warn" role="alert">
          Таблица не говорит, чьи это столбцы: {unowned}. В строке несколько человек. Выберите над каждым
          столбцом, чей он: {owners}. До этого из него ничего не берётся.
        </p>
      )}
      {repeated && (
        <p class="box warn" role="alert">
          Смысл один, а столбцов несколько: {repeated}. Выберите над нужным, что это; до этого из них ничего
          не берётся.
        </p>
      )}
      {differing && (
        <p class="box warn">
          Шапка говорит одно, а в ячейках другое: {differing}. Столбец не берётся; если он нужен, выберите над
          ним, что это.
        </p>
      )}
      {!unowned && !repeated && !mapping.columns.some(({ kind }) => kind === 'login') && (
        <p class="box warn" role="alert">
          Столбец с логинами не найден. Выберите над нужным столбцом «Логин». Если это список класса,
          дополните им список с сайта: внизу страницы.
        </p>
      )}
    </>
  );
}

/** The first rows with what each column was taken for; a wrong guess is corrected here and remembered. */
export function ColumnsPreview() {
  const current = mapping.value;
  if (!current || !table.value) return null;
  const choices = choicesFor(current);
  return (
    <section class="card stack" aria-label="Столбцы">
      <div class="row">
        <h2>Так прочитаны столбцы</h2>
        <span class="muted small">Логины и пароли скрыты: экран могут видеть другие.</span>
      </div>
      <Doubts mapping={current} />
      <div class="table-box">
        <table class="people import-columns">
          <thead>
            <tr>
              {current.columns.map((column, index) => (
                <th class="col-l" key={`${index}-${column.header}`}>
                  <SelectBox
                    label={`Столбец ${index + 1}: ${column.header}`}
                    unseenLabel
                    title={column.reasons.join('; ')}
                    options={choices.map(([value, text]) => [value, text] as const)}
                    value={optionOf(current, column.kind, column.person)}
                    onChange={(value) => {
                      const [, , choice] = choices.find(([one]) => one === value) ?? [];
                      if (choice) void correctColumn(index, choice);
                    }}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.value.map((row, at) => (
              <tr key={`${at}-${row.join('|')}`}>
                {current.columns.map((column, index) => (
                  <td key={`${index}-${column.header}`} class="import-cell" title={row[index]}>
                    {row[index] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LeftRows />
    </section>
  );
}
