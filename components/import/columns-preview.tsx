import { type ColumnKind, columnKinds } from '../../utils/import/mapping.ts';
import { correctColumn, mapping, preview, table } from './import-model.ts';

const NAMES: Record<ColumnKind, string> = {
  'full-name': 'ФИО',
  surname: 'Фамилия',
  given: 'Имя',
  patronymic: 'Отчество',
  child: 'ФИО ребёнка',
  class: 'Класс',
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

const MOST_NOTES = 20;

/** The first rows with what each column was taken for; a wrong guess is corrected here and remembered. */
export function ColumnsPreview() {
  const current = mapping.value;
  if (!current || !table.value) return null;
  const notes = [...table.value.notes, ...current.skipped];
  return (
    <section class="card stack" aria-label="Столбцы">
      <h2>Так прочитаны столбцы</h2>
      <div style="overflow-x: auto">
        <table class="people" style="table-layout: auto">
          <thead>
            <tr>
              {current.columns.map((column, index) => (
                <th key={`${index}-${column.header}`}>
                  <select
                    aria-label={`Столбец ${index + 1}: ${column.header}`}
                    title={column.reasons.join('; ')}
                    value={column.kind}
                    onChange={(event) => {
                      const kind = columnKinds.find((known) => known === event.currentTarget.value);
                      if (kind) void correctColumn(index, kind);
                    }}
                  >
                    {columnKinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {NAMES[kind]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.value.map((row, at) => (
              <tr key={`${at}-${row.join('|')}`}>
                {current.columns.map((column, index) => (
                  <td key={`${index}-${column.header}`} class="small">
                    {row[index] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.slice(0, MOST_NOTES).map(({ row, text }) => (
        <p key={`${row}-${text}`} class="small muted">
          {row ? `Строка ${row}: ` : ''}
          {text}
        </p>
      ))}
      {notes.length > MOST_NOTES && (
        <p class="small muted">Ещё замечаний к строкам: {notes.length - MOST_NOTES}.</p>
      )}
    </section>
  );
}
