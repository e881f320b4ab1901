import { Fragment } from 'preact';
import { now } from '../../../utils/base/clock/now.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { describeTime, documentTime, shortDate } from '../../../utils/base/text/times.ts';
import { fromFile } from '../../../utils/class-data/journal/data-source.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { isPast } from '../../../utils/register/turn/past-class.ts';
import { act } from '../../state/background.ts';
import { book, chooseClass, classes } from '../../state/class-book.ts';
import { classCounts } from '../../state/class-counts.ts';
import { today } from '../../state/class-states.ts';
import { pastYears } from '../../state/class-turn.ts';
import { choosePeriod, journal, shownPeriod } from '../../state/journal-figures.ts';
import { linkTo, route } from '../../state/route.ts';
import { openSiteFile } from '../../state/site-file.ts';
import { journalState, siteFiles } from '../../state/stored-journal.ts';
import { closeVault, vault } from '../../state/vault-session.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SearchButton } from './search-dialog.tsx';

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
  const { classGroup } = current;
  const state = journalState.value;
  const running = state?.status === 'running';
  const read = state && !running ? new Date(state.endedAt ?? state.startedAt) : null;
  const latest = read ?? new Date(current.roster.readAt);
  const taken = siteFiles.value.files.at(-1);
  const shownTaken = taken && fromFile(taken.takenAt);
  return (
    <Menu
      title={running ? 'Читаю журналы…' : `Данные: ${dayOrHour(latest)}`}
      icon="refresh"
      look="small workspace-data-button"
      atEnd
    >
      <p>
        <b>Данные класса из Дневник.ру</b>
      </p>
      <dl class="workspace-data">
        <dt>Список класса</dt>
        <dd>{describeTime(new Date(current.roster.readAt), now())}</dd>
        <dt>Журналы</dt>
        <dd>
          {read ? describeTime(read, now()) : running ? 'читаются' : taken ? shownTaken : 'не читались'}
        </dd>
        {read && taken && (
          <>
            <dt>И из файлов</dt>
            <dd>{shownTaken}</dd>
          </>
        )}
      </dl>
      <hr />
      <button
        type="button"
        disabled={running}
        onClick={() => void act('journal/update', { classGroup, wanted: 'current' })}
      >
        Обновить данные класса
      </button>
      <button
        type="button"
        disabled={running}
        onClick={() => void act('journal/update', { classGroup, wanted: 'year' })}
      >
        За весь год
      </button>
      <button type="button" onClick={openSiteFile}>
        Загрузить файл из Дневник.ру…
      </button>
      <p class="small muted">Список класса читается со страницы «Участники класса» в Дневник.ру.</p>
    </Menu>
  );
}

/** The hour of today, the day of any other: the bar has little room. */
function dayOrHour(time: Date): string {
  const [day, hour] = [shortDate(time), documentTime(time).slice(-5)];
  return day === shortDate(now()) ? hour : day;
}
