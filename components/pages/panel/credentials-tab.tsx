import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import type { CredentialState } from '../../../utils/duties/credentials/known.ts';
import { SELECTION_NAMES, type Selection, selects } from '../../../utils/duties/credentials/selection.ts';
import { planPreparation } from '../../../utils/duties/credentials/slip-preparation.ts';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { act } from '../../state/background.ts';
import { Menu } from '../../ui/menu.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { FilterStrip } from '../../ui/table/filter-strip.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { type Rows, useRows } from '../../ui/table/use-rows.ts';
import { useLater } from '../../ui/use-later.ts';
import { CredentialsFoot } from './credentials-foot.tsx';
import { people, search } from './panel-model.ts';
import { peopleColumns, SIGN_IN } from './people-columns.tsx';
import { RunBox, slipsOfRun } from './run-box.tsx';

const FILTERS = ['not-handed', 'without-account'] as const;
const GROUPS = ['students', 'representatives'] as const;

/** The people of the class with what is known of their credentials, and the two works with them. */
export function CredentialsTab({ current }: { current: PanelState }) {
  const filter = useSignal<Selection | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isListed = useLater();
  const wanted = normaliseName(search.value);
  const found = people.value.filter(({ person }) => normaliseName(person.name).includes(wanted));
  const isShown = (one: CredentialState) => filter.value === null || selects(filter.value, one);
  const rows = found.filter(isShown).map((one) => ({ ...one, key: one.person.key }));
  const barred = new Set(rows.flatMap((one) => (one.barred === null ? [] : [one.key])));
  const control = useRows({ keys: rows.map(({ key }) => key), isForAll: (key) => !barred.has(key) });
  useOwner(control, current.onePerson);
  useShown(list, current);
  return (
    <>
      <div class="panel-tools">
        <Toolbar
          search={<SearchField value={search} />}
          filters={
            <FilterStrip
              label="Кого показать"
              total={found.length}
              filters={FILTERS.map((id) => ({
                id,
                title: SELECTION_NAMES[id],
                count: counted('people', keysOf(id, found)).number,
                tone: 'warn',
              }))}
              value={filter.value}
              onChoose={(id) => {
                filter.value = FILTERS.find((each) => each === id) ?? null;
              }}
            />
          }
        >
          <Collect current={current} shown={rows} chosen={control.chosen} />
          <Menu title="Ещё" look="small" atEnd>
            {GROUPS.map((group) => (
              <button key={group} type="button" onClick={() => control.choose(keysOf(group, rows))}>
                Выбрать: {SELECTION_NAMES[group].toLowerCase()}
                <span class="muted">{counted('people', keysOf(group, rows)).number}</span>
              </button>
            ))}
            <hr />
            <button
              type="button"
              disabled={current.vault !== 'unlocked'}
              onClick={() => void act('open/import')}
            >
              Загрузить из файла…
            </button>
            <button type="button" onClick={() => void act('open/workspace', { section: 'credentials' })}>
              Журнал выдачи реквизитов
            </button>
            <SignIn current={current} chosen={control.chosen} />
          </Menu>
        </Toolbar>
      </div>
      <div ref={list} class="panel-list">
        {current.run && <RunBox run={current.run} slips={slipsOfRun(current)} />}
        {isListed && (
          <DataTable
            label="Ученики и родители"
            rows={rows}
            columns={peopleColumns}
            nameOf={({ person }) => person.name}
            lookOf={({ person }) => (person.role === 'student' ? 'head' : 'sub')}
            control={control}
            empty={<p class="padded muted">{nobody(wanted)}</p>}
          />
        )}
      </div>
      <CredentialsFoot current={current} rows={rows} control={control} />
    </>
  );
}

const nobody = (wanted: string) =>
  wanted === '' ? 'Здесь никого: выберите «Все».' : 'Никого не нашлось: измените имя или выберите «Все».';

function keysOf(selection: Selection, of: readonly CredentialState[]): string[] {
  return of.filter((one) => selects(selection, one)).map(({ person }) => person.key);
}

/** On a person card that person is chosen at first. */
function useOwner(control: Rows, onePerson: string | null): void {
  useEffect(() => {
    if (onePerson !== null) control.choose([onePerson]);
  }, [onePerson]);
}

/** What comes of a run stands above the list: when it begins and when it ends, the list is at its top. */
function useShown(list: { current: HTMLElement | null }, { run }: PanelState): void {
  const id = run?.id;
  const status = run?.status;
  useEffect(() => {
    if (id === undefined) return;
    list.current?.scrollTo({ top: 0 });
    list.current?.scrollIntoView({ block: 'nearest' });
  }, [id, status]);
}

/** Records how those chosen sign in through «Госуслуги». */
function SignIn({ current, chosen }: { current: PanelState; chosen: readonly string[] }) {
  if (current.vault !== 'unlocked' || chosen.length === 0) return null;
  const record = async (state: (typeof SIGN_IN)[number]['state'] | null) => {
    for (const person of chosen) await act('sign-in-state', { person, state });
  };
  return (
    <>
      <hr />
      <p class="small muted">Как выбранные входят через Госуслуги ({chosen.length}):</p>
      {SIGN_IN.map(({ state, title }) => (
        <button key={state} type="button" onClick={() => void record(state)}>
          {title}
        </button>
      ))}
      <button type="button" onClick={() => void record(null)}>
        снять отметку
      </button>
    </>
  );
}

/** Reads the logins of those chosen; where nobody is, of all shown that were not read yet. Changes nothing on the site. */
function Collect(props: {
  current: PanelState;
  shown: readonly CredentialState[];
  chosen: readonly string[];
}) {
  const { current, shown, chosen } = props;
  const persons = [...(chosen.length > 0 ? chosen : planPreparation(shown).unread)];
  const { number } = counted('people', persons);
  return (
    <button
      type="button"
      class="small"
      disabled={number === 0 || current.vault !== 'unlocked'}
      title={
        number > 0 ? 'Читает карточки и на сайте ничего не меняет' : 'Чтобы прочитать заново, выберите людей'
      }
      onClick={() => void act('run/collect', { persons })}
    >
      {number > 0 ? `Собрать логины: ${number}` : 'Логины собраны'}
    </button>
  );
}
