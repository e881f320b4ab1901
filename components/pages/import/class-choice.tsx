import { signal } from '@preact/signals';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { type KnownClass, knownClasses } from '../../../utils/stored/known-classes.ts';
import { messageFor } from '../../../utils/stored/user-error.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { onChange } from '../../state/page-session.ts';
import { database, holder, vault } from '../../state/vault-session.ts';
import { chooseClass, classGroup, ground, note } from './import-model.ts';
import { load, loadId } from './page-source-model.ts';

/** Classes whose lists have been read; null: not looked yet. */
const classes = signal<KnownClass[] | null>(null);

/** Looks for classes whenever something of the store has changed, until one is chosen. */
export function watchClasses(): void {
  if (loadId === null) return;
  const look = () => {
    if (vault.value === 'unlocked' && !ground.value) void loadClasses();
  };
  vault.subscribe(look);
  load.subscribe(look);
  onChange(look);
}

async function loadClasses(): Promise<void> {
  try {
    classes.value = (await knownClasses(await database(), await dataKey(holder))).classes;
  } catch (error) {
    note.value = messageFor(error);
    return;
  }
  if (!load.value || ground.value) return;
  const named = load.value.load.classGroup;
  const wanted = named ?? (classes.value.length === 1 ? (classes.value[0]?.id ?? null) : null);
  const chosen = classes.value.find(({ id }) => id === (classGroup.value || wanted));
  if (chosen) await chooseClass(chosen.id);
}

const HOW =
  'Откройте в Дневник.ру «Мои классы» → класс → «Участники» и раскройте над списком Классрук: он прочитает список. Потом вернитесь сюда: таблица подождёт.';

/** Which class the table of the page is of: named by the page, or chosen among those whose lists have been read. */
export function ClassChoice() {
  if (loadId === null || !load.value || classes.value === null) return null;
  if (classes.value.length === 0) {
    return (
      <p class="box warn" role="alert">
        Список класса ещё не прочитан, поэтому сопоставить строки с людьми не с чем. {HOW}
      </p>
    );
  }
  const named = load.value.load.classGroup;
  const isUnread = named !== null && !classes.value.some(({ id }) => id === named);
  return (
    <section class="card stack" aria-label="Класс">
      {isUnread && (
        <p class="box warn" role="alert">
          Это страница класса, список которого ещё не прочитан. {HOW}
        </p>
      )}
      <label class="row">
        Чей это класс
        <select
          value={ground.value ? classGroup.value : ''}
          onChange={(event) => void chooseClass(event.currentTarget.value)}
        >
          <option value="" disabled>
            выберите класс
          </option>
          {classes.value.map(({ id, name }) => (
            <option key={id} value={id}>
              {classTitle(name)}
            </option>
          ))}
        </select>
      </label>
      {!ground.value && <p class="small muted">Когда класс выбран, строки сопоставляются с его списком.</p>}
    </section>
  );
}
