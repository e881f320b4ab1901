import { useRef } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { type Counted, counted, inWords } from '../../../utils/base/text/counted.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { debtorsIn } from '../../../utils/register/counts/family-counts.ts';
import { taskCounts } from '../../../utils/register/counts/section-badges.ts';
import { ClassNewsBox } from '../../class-data/people/class-news-box.tsx';
import { act } from '../../state/background.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { placeAfter } from '../../ui/table/row-choice.ts';
import { openTab, type PanelTab, tab } from './panel-tab.ts';

/** Ids of a tab's button and of what it shows. */
export const idsOf = (of: PanelTab) => ({ button: `tab-${of}`, own: `panel-${of}` });

/** A tab with the number beside its name. */
interface ShownTab {
  id: PanelTab;
  title: string;
  number: Counted;
  tone: 'bad' | 'warn' | null;
}

/** What the vault has nothing of yet, and what a person card does not show, has no tab. */
function tabsOf(current: PanelState): ShownTab[] {
  const { tasks, families, people } = current;
  const tabs: ShownTab[] = [];
  if (tasks && !current.onePerson) {
    const { due } = taskCounts(tasks.tasks);
    tabs.push({ id: 'today', title: 'Сегодня', number: due, tone: due.number > 0 ? 'bad' : null });
  }
  const keys = people.map(({ person }) => person.key);
  tabs.push({ id: 'credentials', title: 'Реквизиты', number: counted('people', keys), tone: null });
  if (current.differences) {
    const found = counted(
      'differences',
      current.differences.map(({ title }) => title),
    );
    const isDecided = current.differences.some(({ state }) => state !== 'new');
    tabs.push({ id: 'card', title: 'Отличия', number: found, tone: isDecided ? 'warn' : null });
  }
  if (families.length > 0) {
    const debtors = debtorsIn(families);
    tabs.push({
      id: 'duties',
      title: 'Обязанности',
      number: debtors,
      tone: debtors.number > 0 ? 'warn' : null,
    });
  }
  return tabs;
}

/** The tab that is open here: that of the credentials where the one used last is missing. */
export const shownTab = (current: PanelState): PanelTab =>
  tabsOf(current).some(({ id }) => id === tab.value) ? tab.value : 'credentials';

/** Class, tabs, what was read of the list, and the way to the workspace, on one row. */
export function PanelHead({ current }: { current: PanelState | null }) {
  return (
    <header class="panel-head">
      <i aria-hidden="true">К</i>
      <h1>{current?.className ?? 'Классрук'}</h1>
      {current && current.people.length > 0 && <Tabs current={current} />}
      <span class="grow" />
      {current && <ListMenu current={current} />}
      <button type="button" class="quiet small" onClick={() => void act('open/workspace')}>
        <Icon name="open" />
        Рабочее место
      </button>
    </header>
  );
}

function Tabs({ current }: { current: PanelState }) {
  const list = useRef<HTMLDivElement>(null);
  const tabs = tabsOf(current);
  const open = shownTab(current);
  function onKeyDown(event: KeyboardEvent): void {
    const key = KEYS.get(event.key) ?? event.key;
    const at = tabs.findIndex(({ id }) => id === open);
    const place = placeAfter(key, at, tabs.length, 1);
    const next = place === null ? undefined : tabs[place];
    if (place === null || !next) return;
    event.preventDefault();
    openTab(next.id);
    (list.current?.children[place] as HTMLElement | undefined)?.focus();
  }
  return (
    <div ref={list} class="panel-tabs" role="tablist" aria-label="Что показать" onKeyDown={onKeyDown}>
      {tabs.map(({ id, title, number, tone }) => (
        <button
          key={id}
          id={idsOf(id).button}
          type="button"
          role="tab"
          aria-selected={id === open}
          aria-controls={id === open || id === 'credentials' ? idsOf(id).own : undefined}
          tabIndex={id === open ? 0 : -1}
          title={inWords(number)}
          onClick={() => openTab(id)}
        >
          {title}
          {number.number > 0 && <span class={`panel-count ${tone ?? ''}`}>{number.number}</span>}
        </button>
      ))}
    </div>
  );
}

/** Tabs lie side by side: the arrows go along them. */
const KEYS = new Map([
  ['ArrowRight', 'ArrowDown'],
  ['ArrowLeft', 'ArrowUp'],
  ['ArrowDown', ''],
  ['ArrowUp', ''],
]);

/** When the list was read, what is to be checked in it, and the way to read it again. */
function ListMenu({ current }: { current: PanelState }) {
  const { reading, readAt, news, people } = current;
  if (people.length === 0 || current.onePerson || reading?.running) return null;
  const warnings = reading?.warnings ?? [];
  const remarks = counted('remarks', warnings);
  const read = readAt && `Список прочитан ${describeTime(new Date(readAt), now())}.`;
  return (
    <Menu
      look="quiet small"
      icon="refresh"
      atEnd
      {...(read && { hint: current.reportDue ? `${read} Дни рождения и контакты не взяты.` : read })}
      title={
        <>
          Список
          {(news || remarks.number > 0) && (
            <span class={remarks.number > 0 ? 'chip warn' : 'chip'}>
              {news ? 'есть новости' : inWords(remarks)}
            </span>
          )}
        </>
      }
    >
      <button type="button" onClick={() => void act('class/read')}>
        Обновить список
      </button>
      {current.reportDue && (
        <>
          <button type="button" onClick={() => void act('class/read', { report: true })}>
            Взять дни рождения и контакты
          </button>
          <p class="small muted">
            Они есть в отчёте сайта «Люди: Ученики». Он общий для школы: из него останется только ваш класс.
          </p>
        </>
      )}
      {read && <p class="small muted">{read}</p>}
      {news && (
        <div class="panel-told">
          <ClassNewsBox news={news} />
        </div>
      )}
      {warnings.length > 0 && (
        <div class="panel-told small">
          <b>Проверьте после чтения:</b>
          <ul>
            {warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </Menu>
  );
}
