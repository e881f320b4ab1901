import type { ComponentChildren } from 'preact';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { act } from '../../state/background.ts';
import { lazyView } from '../../ui/lazy-view.tsx';
import { useLater } from '../../ui/use-later.ts';
import { CredentialsTab } from './credentials-tab.tsx';
import { idsOf, PanelHead, shownTab } from './panel-head.tsx';
import { isLocked, state } from './panel-model.ts';
import { PanelNotes } from './panel-notes.tsx';
import type { PanelTab } from './panel-tab.ts';
import './panel.css';

// The list comes first: the other tabs are fetched once they are opened.
const TodayTab = lazyView(async () => (await import('./today-tab.tsx')).TodayTab);
const CardDifferences = lazyView(async () => (await import('./card-differences.tsx')).CardDifferences);
const FamilyDuties = lazyView(
  async () => (await import('../../class-data/matrix/family-duties.tsx')).FamilyDuties,
);

/**
 * The panel in the page of a class: three tabs, each with its list first. Only the list scrolls; what can be done
 * stands above and below it.
 */
export function PanelView() {
  const current = state.value;
  if (!current && !isLocked.value) return <p class="padded muted">Читаю…</p>;
  return (
    <main class="panel">
      <PanelHead current={current} />
      <PanelNotes current={current} />
      {current ? <Open key={current.classGroup} current={current} /> : <Locked />}
    </main>
  );
}

function Locked() {
  return (
    <div class="stack padded">
      <p>Хранилище закрыто. Откройте его, чтобы увидеть класс: пароль спросят в отдельной вкладке.</p>
      <div>
        <button type="button" class="primary" onClick={() => void act('open/workspace')}>
          Открыть хранилище
        </button>
      </div>
    </div>
  );
}

/** The list of credentials stays behind the other tabs: what was chosen in it is kept. */
function Open({ current }: { current: PanelState }) {
  if (!useLater() || current.people.length === 0) return null;
  const open = shownTab(current);
  return (
    <>
      <TabPanel tab="credentials" isOpen={open === 'credentials'}>
        <CredentialsTab current={current} />
      </TabPanel>
      {open === 'today' && (
        <TabPanel tab="today" isOpen>
          <TodayTab current={current} />
        </TabPanel>
      )}
      {open === 'card' && current.differences && (
        <TabPanel tab="card" isOpen>
          <CardDifferences differences={current.differences} />
        </TabPanel>
      )}
      {open === 'duties' && (
        <TabPanel tab="duties" isOpen>
          <FamilyDuties rows={current.families} onlyPerson={current.onePerson} />
        </TabPanel>
      )}
    </>
  );
}

function TabPanel(props: { tab: PanelTab; isOpen: boolean; children: ComponentChildren }) {
  const { own, button } = idsOf(props.tab);
  return (
    <div id={own} class="panel-tab" role="tabpanel" aria-labelledby={button} hidden={!props.isOpen}>
      {props.children}
    </div>
  );
}
