import type { Notice } from '../../../utils/duties/notices/notice.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { TextArea } from '../../ui/text-areas.tsx';

/** One notice in which every text can be edited before printing. */
export function NoticeEditor({ notice, onChange }: { notice: Notice; onChange: (next: Notice) => void }) {
  const { subjects, absences, studentName } = notice;
  return (
    <section class="card stack" aria-label={`Уведомление: ${studentName}`}>
      <h3>{studentName}</h3>
      <TextArea
        label="Кому, каждый с новой строки; пусто — строка останется для записи от руки"
        rows={2}
        value={notice.addressees.join('\n')}
        onChange={(text) => onChange({ ...notice, addressees: text.split('\n') })}
      />
      <div class="fields">
        <DateField label="Дата" value={notice.on} onChange={(on) => onChange({ ...notice, on })} />
        <label class="field">
          Исходящий номер
          <input
            type="text"
            maxLength={40}
            value={notice.number}
            onInput={(event) => onChange({ ...notice, number: event.currentTarget.value })}
          />
        </label>
        <DateField
          label="Ответ прошу дать до"
          value={notice.answerBy}
          onChange={(answerBy) => onChange({ ...notice, answerBy })}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={!notice.current}
          onChange={(event) => onChange({ ...notice, current: !event.currentTarget.checked })}
        />
        Неудовлетворительная отметка за период выставлена: уведомление «о неуспеваемости»
      </label>
      <Rows
        title="Предметы"
        add="Добавить предмет"
        rows={subjects}
        fields={[
          ['subject', 'Предмет'],
          ['marks', 'Отметки (дата)'],
          ['result', 'Средний балл или отметка'],
        ]}
        empty={{ subject: '', marks: '', result: '' }}
        onChange={(next) => onChange({ ...notice, subjects: next })}
      />
      <Rows
        title="Пропуски"
        add="Добавить день"
        rows={absences}
        fields={[
          ['day', 'Дата'],
          ['lessons', 'Пропущенные уроки'],
          ['reason', 'Причина'],
        ]}
        empty={{ day: '', lessons: '', reason: '' }}
        onChange={(next) => onChange({ ...notice, absences: next })}
      />
      <label class="field">
        Что предлагается
        <textarea
          rows={3}
          maxLength={2_000}
          value={notice.proposal}
          onInput={(event) => onChange({ ...notice, proposal: event.currentTarget.value })}
        />
      </label>
    </section>
  );
}

function Rows<Row extends object>(props: {
  title: string;
  add: string;
  rows: readonly Row[];
  fields: readonly (readonly [keyof Row & string, string])[];
  empty: Row;
  onChange: (rows: Row[]) => void;
}) {
  const { rows, fields, onChange } = props;
  return (
    <div class="stack">
      {rows.length > 0 && (
        <div class="table-box">
          <table class="people notices-rows">
            <thead>
              <tr>
                {fields.map(([key, title]) => (
                  <th key={key}>{title}</th>
                ))}
                <th>
                  <span class="visually-hidden">Убрать</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // Rows have no name of their own: the index identifies them.
                <tr key={index}>
                  {fields.map(([key, title]) => (
                    <td key={key}>
                      <input
                        type="text"
                        maxLength={1_000}
                        aria-label={`${title}, строка ${index + 1}`}
                        value={String(row[key])}
                        onInput={(event) =>
                          onChange(
                            rows.map((each, place) =>
                              place === index ? { ...each, [key]: event.currentTarget.value } : each,
                            ),
                          )
                        }
                      />
                    </td>
                  ))}
                  <td>
                    <button
                      type="button"
                      class="quiet"
                      aria-label={`Убрать строку ${index + 1}: ${props.title}`}
                      onClick={() => onChange(rows.filter((_, place) => place !== index))}
                    >
                      ✕
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div>
        <button type="button" class="quiet" onClick={() => onChange([...rows, props.empty])}>
          + {props.add}
        </button>
      </div>
    </div>
  );
}
