import { count } from '../../utils/base/text/plural.ts';
import type { Damage } from '../../utils/vault/damage.ts';
import { damage, quarantineDamaged } from './damage.ts';

const RECORDS = ['запись', 'записи', 'записей'] as const;

/** What a damaged record was, and what to do about it, by store and the beginning of its id. */
const KINDS: { store: Damage['store']; begins?: string; text: string }[] = [
  {
    store: 'entryDocuments',
    text: 'часть реестров: сверьте отметки с бумагами и внесите недостающие заново',
  },
  { store: 'entries', text: 'запись реестра: сверьте последние отметки с бумагами' },
  { store: 'secrets', text: 'временный пароль: он сотрётся, этому человеку понадобится новый' },
  { store: 'documents', begins: 'roster:', text: 'список класса: прочитайте его заново со страницы класса' },
  { store: 'documents', begins: 'credentials:', text: 'собранные логины: соберите их заново' },
  { store: 'documents', begins: 'run:', text: 'начатая выдача паролей: начните её заново' },
  { store: 'documents', begins: 'settings:', text: 'настройки: внесите их заново' },
  { store: 'documents', text: 'вспомогательная запись' },
];

function described(damaged: Damage[]): { text: string; number: number }[] {
  const texts = damaged.map(
    ({ store, id }) => KINDS.find((kind) => kind.store === store && id.startsWith(kind.begins ?? ''))?.text,
  );
  return KINDS.map(({ text }) => ({ text, number: texts.filter((each) => each === text).length })).filter(
    ({ number }) => number > 0,
  );
}

/**
 * Reports damaged records, if there are any, and offers to quarantine them. Everything else keeps working.
 */
export function DamageNote() {
  if (damage.value.length === 0) return null;
  return (
    <section class="box bad stack close" role="alert" aria-label="Повреждённые записи">
      <b>
        В хранилище повреждено: {count(damage.value.length, RECORDS)}. Вероятно, был сбой диска. Остальное
        работает.
      </b>
      <ul>
        {described(damage.value).map(({ text, number }) => (
          <li key={text}>
            {text}
            {number > 1 && ` (${number})`}
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" onClick={() => void quarantineDamaged()}>
          Отложить в сторону
        </button>
        <span class="small">
          Повреждённое уйдёт с дороги и останется на диске как есть: новые записи займут его место.
        </span>
      </div>
    </section>
  );
}
