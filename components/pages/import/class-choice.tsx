import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { type KnownClass, knownClasses } from '../../../utils/stored/known-classes.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { onChange } from '../../state/page-session.ts';
import { sealed } from '../../state/sealed.ts';
import { database, holder, vault } from '../../state/vault-session.ts';
import { chooseClass, classGroup, ground, note } from './import-model.ts';
import { load, loadId } from './page-source-model.ts';

/** Classes whose lists have been read; null: not looked yet. */
const classes = sealed<KnownClass[] | null>(null, { ofAllClasses: true });

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

const loadClasses = latest({
  ofAllClasses: true,
  read: async () => knownClasses(await database(), await dataKey(holder)),
  show({ classes: known }) {
    classes.value = known;
    if (!load.value || ground.value) return;
    const named = load.value.load.classGroup;
    const wanted = named ?? (known.length === 1 ? (known[0]?.id ?? null) : null);
    const chosen = known.find(({ id }) => id === (classGroup.value || wanted));
    if (chosen) void chooseClass(chosen.id);
  },
  failed: (error) => showFailure(error, 'import/classes', note),
});

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
