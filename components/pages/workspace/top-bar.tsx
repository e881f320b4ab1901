import { Fragment } from 'preact';
import { now } from '../../../utils/base/clock/now.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { documentTime, shortDate } from '../../../utils/base/text/times.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { isPast } from '../../../utils/register/turn/past-class.ts';
import { book, chooseClass, classes } from '../../state/class-book.ts';
import { classCounts } from '../../state/class-counts.ts';
import { today } from '../../state/class-states.ts';
import { pastYears } from '../../state/class-turn.ts';
import { choosePeriod, journal, shownPeriod } from '../../state/journal-figures.ts';
import { linkTo, route } from '../../state/route.ts';
import { journalState } from '../../state/stored-journal.ts';
import { closeVault, vault } from '../../state/vault-session.ts';
import { Icon } from '../../ui/icon.tsx';
import { lazyView } from '../../ui/lazy-view.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SearchButton } from './search-dialog.tsx';

const DataItems = lazyView(async () => (await import('./data-items.tsx')).DataItems);

/** Class, period, search, data and lock: for all sections, and nowhere else. */
export function TopBar() {
  if (vault.value !== 'unlocked') return null;
  return (
    <header class="workspace-top no-print">
      <ClassMenu />
      <PeriodMenu />
      <span class="grow" />
      {book.value && <SearchButton />}
      <DataMenu />
      <button
        type="button"
        class="quiet small"
        aria-label="Закрыть хранилище"
        title="Закрыть хранилище паролем"
        onClick={() => void closeVault()}
      >
        <Icon name="lock" />
        Закрыть
      </button>
    </header>
  );
}

function ClassMenu() {
  const current = book.value;
  if (!current) return null;
  const known: readonly { id: string; name: string; schoolYear: number; detail?: string }[] = [
    ...(classes.value ?? []),
    ...pastYears.value,
  ];
  const title = classTitle(current.roster.classGroup.name);
  const choose = (id: string, detail = '') => {
    chooseClass(id);
    location.hash = linkTo({ section: detail ? 'year' : route.value.section, classGroup: id, detail });
  };
  return (
    <>
      {known.length < 2 ? (
        <b class="workspace-class">{title}</b>
      ) : (
        <Menu title={title} look="quiet workspace-class" hint="Сменить класс">
          {known.map((each, at) => (
            <Fragment key={each.id + each.detail}>
              {isPast(each, known, today.value) &&
                !(at > 0 && isPast(known[at - 1] ?? each, known, today.value)) && (
                  <p class="small muted">Прошлые годы</p>
                )}
              <button
                type="button"
                aria-pressed={
                  each.id === current.classGroup && (!each.detail || each.detail === route.value.detail)
                }
                onClick={() => choose(each.id, each.detail)}
              >
                {classTitle(each.name)} · {each.schoolYear}/{each.schoolYear + 1}
              </button>
            </Fragment>
          ))}
        </Menu>
      )}
      <span class="muted small">
        {inWords(classCounts.value.students)}
        {current.roster.partial && ' · список прочитан не весь'}
      </span>
    </>
  );
}

/** The period that all sections show. */
function PeriodMenu() {
  const known = (journal.value?.periods ?? []).filter(({ kind }) => kind !== 'year');
  if (known.length === 0) return null;
  const name = known.find(({ id }) => id === shownPeriod.value)?.name ?? 'Год';
  return (
    <>
      <span class="workspace-divider" />
      <Menu title={name} look="small" hint="Период: один на все разделы">
        {[...known, { id: null, name: 'Год' }].map((period) => (
          <button
            key={period.id}
            type="button"
            aria-pressed={shownPeriod.value === period.id}
            onClick={() => choosePeriod(period.id)}
          >
            {period.name}
          </button>
        ))}
      </Menu>
    </>
  );
}

/** When the list of the class and its journals were read, and reading them again. */
function DataMenu() {
  const current = book.value;
  if (!current) return null;
  const state = journalState.value;
  const running = state?.status === 'running';
  const read = state && !running ? new Date(state.endedAt ?? state.startedAt) : null;
  const latest = read ?? new Date(current.roster.readAt);
  return (
    <Menu
      title={running ? 'Читаю журналы…' : `Данные: ${dayOrHour(latest)}`}
      icon="refresh"
      look="small workspace-data-button"
      atEnd
    >
      <DataItems />
    </Menu>
  );
}

/** The hour of today, the day of any other: the bar has little room. */
function dayOrHour(time: Date): string {
  const [day, hour] = [shortDate(time), documentTime(time).slice(-5)];
  return day === shortDate(now()) ? hour : day;
}
