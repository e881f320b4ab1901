import { showPage } from '../../components/ui/show-page.tsx';
// The shared look comes first: the sheet of a folder may refine it.

import { effect } from '@preact/signals';
import browser from 'webextension-polyfill';
import { CardFillView } from '../../components/pages/fill/card-view.tsx';
import { FillView } from '../../components/pages/fill/fill-view.tsx';
import { watchActions } from '../../components/state/actions.ts';
import { loadBook } from '../../components/state/class-book.ts';
import { followChanges, noteInSession } from '../../components/state/page-session.ts';
import { followAddress, route } from '../../components/state/route.ts';
import { watchUnexpected } from '../../components/state/unexpected.ts';
import { vault, watchVault } from '../../components/state/vault-session.ts';
import { installTestClock } from '../../utils/base/clock/now.ts';

watchUnexpected('fill');
await installTestClock(browser.storage.local);
watchActions(noteInSession);
watchVault(window);
followAddress(window);
followChanges(() => vault.peek() === 'unlocked' && void loadBook());
effect(() => {
  if (vault.value === 'unlocked') void loadBook();
});
showPage(<Fill />);

function Fill() {
  return route.value.section === 'lists' ? <CardFillView /> : <FillView />;
}
