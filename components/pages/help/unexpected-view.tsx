import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { count } from '../../../utils/base/text/plural.ts';
import { describeProblem } from '../../../utils/base/text/problem.ts';
import { type Unexpected, unexpectedText } from '../../../utils/base/unexpected/unexpected.ts';
import { ask, failure } from '../../state/background.ts';
import { useLatest } from '../../state/latest.ts';

/** What went wrong unexpectedly since the browser was started, to be copied for support. */
export function UnexpectedView() {
  const kept = useSignal<Unexpected[] | null>(null);
  const said = useSignal('');
  const load = useLatest({
    outlivesLocking: true,
    read: () => ask('unexpected/list'),
    show(answer) {
      if (answer.ok) kept.value = answer.value;
      else failure.value = answer.note;
    },
  });
  useEffect(() => void load(), [load]);
  const all = kept.value ?? [];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(unexpectedText(all, browser.runtime.getManifest().version));
      said.value = 'Скопировано';
    } catch {
      // The browser refuses the clipboard.
      said.value = describeProblem({
        what: 'Скопировать не удалось: браузер не даёт доступа к буферу обмена.',
        kept: 'Список неполадок на месте.',
        press: 'Выделите его и нажмите Ctrl+C.',
      });
    }
  };
  return (
    <section class="card stack" aria-label="Неполадки">
      <h2>Неполадки</h2>
      {kept.value?.length === 0 && <p class="muted">С запуска браузера ничего неожиданного не было.</p>}
      {all.length > 0 && (
        <>
          <p>С запуска браузера: {count(all.length, ['неполадка', 'неполадки', 'неполадок'])}.</p>
          <p class="muted">
            О детях и родителях здесь ничего нет: только время, место в программе и вид ошибки.
          </p>
          <div class="row">
            <button type="button" onClick={() => void copy()}>
              Скопировать для поддержки
            </button>
            <span role="status">{said.value}</span>
          </div>
        </>
      )}
    </section>
  );
}
