import { useSignal } from '@preact/signals';
import { parse } from 'valibot';
import { type SchoolDetails, schoolDetailsSchema } from '../../../utils/class-data/school/school-details.ts';
import { act } from '../../state/background.ts';

interface Field {
  title: string;
  /** What the text is for, or an example. */
  hint?: string | undefined;
  read(details: SchoolDetails): string;
  write(details: SchoolDetails, text: string): SchoolDetails;
}

/** A field of one of the groups of the details. */
function field<Group extends Exclude<keyof SchoolDetails, 'studentsSign'>>(
  group: Group,
  name: keyof SchoolDetails[Group] & string,
  title: string,
  hint?: string,
): Field {
  return {
    title,
    hint,
    read: (details) => String(details[group][name]),
    write: (details, text) => ({ ...details, [group]: { ...details[group], [name]: text } }),
  };
}

const GROUPS: { title: string; note?: string; fields: Field[] }[] = [
  {
    title: 'Школа',
    fields: [
      field('school', 'fullName', 'Полное название', 'как в уставе: для согласий'),
      field('school', 'shortName', 'Краткое название', 'МБОУ «Школа № 1»'),
      field('school', 'address', 'Адрес'),
      field('school', 'city', 'Город'),
    ],
  },
  {
    title: 'Директор',
    note: 'К нему обращены заявления.',
    fields: [
      field('head', 'post', 'Должность', 'директор'),
      field('head', 'name', 'Фамилия, имя, отчество'),
      field('head', 'postDative', 'Должность: кому?', 'если «Директору» не подходит'),
      field('head', 'nameDative', 'Имя: кому?', 'если склоняется неверно'),
    ],
  },
  {
    title: 'Классный руководитель',
    fields: [
      field('teacher', 'name', 'Ваши фамилия, имя, отчество'),
      field('teacher', 'contacts', 'Как с вами связаться', 'для писем и памяток'),
    ],
  },
  {
    title: 'Кто обрабатывает данные',
    note: 'Эти строки закон требует в согласии. Спросите их в школе: они есть в её договоре и положении о персональных данных.',
    fields: [
      field('operator', 'name', 'Оператор', 'пусто — сама школа'),
      field('operator', 'address', 'Адрес оператора', 'пусто — адрес школы'),
      field('processor', 'name', 'Организация, которая ведёт электронный дневник'),
      field('processor', 'address', 'Её адрес'),
      field('system', 'name', 'Название системы', 'Дневник.ру'),
    ],
  },
  {
    title: 'Куда сообщать об утечке',
    fields: [
      field('support', 'school', 'В школе', 'кто отвечает за электронный дневник, телефон'),
      field('support', 'system', 'Поддержка системы', 'телефон или почта'),
    ],
  },
];

/** Details of the school for documents; kept sealed, because they name people. */
export function SchoolForm({ details, onSite }: { details: SchoolDetails; onSite: string | null }) {
  const draft = useSignal(details);
  const isNameless = !draft.value.school.fullName && !draft.value.school.shortName;
  const saved = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    const value = parse(schoolDetailsSchema, draft.value);
    saved.value = await act('settings/save', { document: 'school', value });
  };
  return (
    <form class="card stack" onSubmit={submit} aria-label="Школа и люди для документов">
      <h2>Школа и люди для документов</h2>
      <p class="muted">Чего здесь нет, то в бланке останется строкой для записи от руки.</p>
      {onSite && isNameless && (
        <div class="row box">
          <span class="grow">На страницах Дневник.ру школа названа так: {onSite}</span>
          <button
            type="button"
            onClick={() => {
              const { school, system } = draft.value;
              draft.value = {
                ...draft.value,
                school: { ...school, shortName: onSite },
                system: { name: system.name || 'Дневник.ру' },
              };
              saved.value = false;
            }}
          >
            Взять это название
          </button>
        </div>
      )}
      {GROUPS.map(({ title, note, fields }) => (
        <fieldset key={title} class="group">
          <legend>{title}</legend>
          {note && <p class="small muted">{note}</p>}
          <div class="fields">
            {fields.map((each) => (
              <label key={each.title} class="field">
                {each.title}
                <input
                  type="text"
                  maxLength={500}
                  placeholder={each.hint}
                  value={each.read(draft.value)}
                  onInput={(event) => {
                    draft.value = each.write(draft.value, event.currentTarget.value);
                    saved.value = false;
                  }}
                />
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={draft.value.studentsSign}
          onChange={(event) => {
            draft.value = { ...draft.value, studentsSign: event.currentTarget.checked };
            saved.value = false;
          }}
        />
        Школа просит и подпись ученика с 14 лет
      </label>
      <div class="row">
        <button type="submit" class="primary">
          Сохранить
        </button>
        {saved.value && (
          <span class="chip ok" role="status">
            Сохранено
          </span>
        )}
      </div>
    </form>
  );
}
