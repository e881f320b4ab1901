import { is } from 'valibot';
import {
  CONSENTS_KEPT,
  type SchoolDetails,
  schoolDetailsSchema,
} from '../../../utils/class-data/school/school-details.ts';
import { SavedHead } from '../../register/saved-head.tsx';
import { useAutosave } from '../../state/autosave.ts';
import { ask } from '../../state/background.ts';
import { TextArea } from '../../ui/text-areas.tsx';
import { ProcessorsFields } from './processors-fields.tsx';

interface Field {
  title: string;
  /** What the text is for, or an example. */
  hint?: string | undefined;
  read(details: SchoolDetails): string;
  write(details: SchoolDetails, text: string): SchoolDetails;
}

/** Groups of the details that have only texts. */
type TextGroup = {
  [Group in keyof SchoolDetails]: SchoolDetails[Group] extends Readonly<Record<string, string>>
    ? Group
    : never;
}[keyof SchoolDetails];

/** A field of one of the groups of the details. */
function field<Group extends TextGroup>(
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
      field('head', 'phone', 'Телефон', 'чтобы позвонить при утечке'),
      field('head', 'postDative', 'Должность: кому?', 'если не «Директору»'),
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
      field('requisites', 'inn', 'ИНН оператора', 'для распространения'),
      field('requisites', 'ogrn', 'ОГРН оператора', 'для распространения'),
      field('system', 'name', 'Название системы', 'Дневник.ру'),
    ],
  },
  {
    title: 'Сроки хранения',
    note: 'Печатаются на титульных листах журналов. Проверьте по действующей редакции, утверждает школа.',
    fields: [
      field('retention', 'consents', 'Согласия', CONSENTS_KEPT),
      field('retention', 'registers', 'Остальные журналы', 'по номенклатуре дел школы'),
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

const FLAGS = [
  ['studentsSign', 'Школа просит и подпись ученика с 14 лет'],
  ['signsInByGosuslugi', 'Вход через Госуслуги: в согласия добавляются СНИЛС, а у родителя и дата рождения'],
] as const;

/** Details of the school for documents; kept sealed, because they name people. */
export function SchoolForm({ details, onSite }: { details: SchoolDetails; onSite: string | null }) {
  const saving = useAutosave('school', details, {
    faultOf: (value) =>
      is(schoolDetailsSchema, value) ? null : 'Где-то слишком длинный текст: сократите его.',
    save: (value) => ask('settings/save', { document: 'school', value }),
  });
  const { value: shown, change } = saving;
  const isNameless = !shown.school.fullName && !shown.school.shortName;
  return (
    <section class="card stack" aria-label="Школа и люди для документов">
      <SavedHead title="Школа и люди для документов" saving={saving} />
      <p class="muted">Чего здесь нет, то в бланке останется строкой для записи от руки.</p>
      {onSite && isNameless && (
        <div class="row box">
          <span class="grow">На страницах Дневник.ру школа названа так: {onSite}</span>
          <button
            type="button"
            onClick={() => {
              const { school, system } = shown;
              change({
                ...shown,
                school: { ...school, shortName: onSite },
                system: { name: system.name || 'Дневник.ру' },
              });
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
                  value={each.read(shown)}
                  onInput={(event) => change(each.write(shown, event.currentTarget.value))}
                />
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <ProcessorsFields details={shown} onChange={change} />
      <fieldset class="group">
        <legend>Где школа публикует</legend>
        <p class="small muted">
          Адреса сайта и страниц школы: закон требует их в согласии на распространение.
        </p>
        <TextArea
          label="Адреса, по одному в строке"
          value={shown.resources.addresses}
          onChange={(addresses) => change({ ...shown, resources: { addresses } })}
        />
      </fieldset>
      {FLAGS.map(([flag, title]) => (
        <label key={flag} class="check">
          <input
            type="checkbox"
            checked={shown[flag]}
            onChange={(event) => change({ ...shown, [flag]: event.currentTarget.checked })}
          />
          {title}
        </label>
      ))}
    </section>
  );
}
