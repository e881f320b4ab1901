import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { elapsedMs } from '../utils/base/clock/now.ts';
import { lookAtForm, setForm } from '../utils/dnevnik/people-form/set-form.ts';
import { namesOfClass } from '../utils/dnevnik/people-form/who-is-named.ts';
import type { FormAnswer, FormAsked } from '../utils/messages/form-requests.ts';

/** Left by the background in the world of our scripts, which the page cannot see. */
declare global {
  var klassrukAsked: FormAsked | undefined;
  /** Something was set in this page since it was loaded. */
  var klassrukTouched: true | undefined;
}

/** Looks at the form of the page, or sets rows of it. Injected when the teacher asks for it; answers what it found. */
export default defineUnlistedScript(async (): Promise<FormAnswer | null> => {
  const asked = globalThis.klassrukAsked;
  globalThis.klassrukAsked = undefined;
  if (!asked) return null;
  const { side, rows } = asked;
  const people = namesOfClass(asked.people);
  const setting = { document, people, side, pause, elapsed: elapsedMs };
  if (rows.length > 0) globalThis.klassrukTouched = true;
  const done =
    rows.length === 0 ? { outcomes: [], reading: await lookAtForm(setting) } : await setForm(setting, rows);
  return { address: location.href, touched: globalThis.klassrukTouched ?? false, ...done };
});

/** Until the page has changed, at most so long: a page in the background is given its timers late. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const watcher = new MutationObserver(() => end());
    const timer = setTimeout(() => end(), ms);
    const end = () => {
      watcher.disconnect();
      clearTimeout(timer);
      resolve();
    };
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
