import { useSignal } from '@preact/signals';
import { now } from '../../../utils/base/clock/now.ts';
import { asObject, counted, inWords } from '../../../utils/base/text/counted.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { confirmSlips, job, wipeWaiting } from './print-model.ts';
import { isPrinted } from './print-papers.ts';

/** «Все памятки читаются»: once they are printed, and asked once more with what is wiped by it. */
export function PrintConfirm() {
  const asking = useSignal(false);
  const all = job.value?.slips ?? [];
  const withPassword = all.filter(({ attempt }) => attempt);
  const slips = counted(
    'slips',
    all.map(({ person }) => person),
  );
  const passwords = counted(
    'passwords',
    withPassword.map(({ person }) => person),
  );
  return (
    <div class="card stack">
      {asking.value && isPrinted.value ? (
        <div class="box warn stack close" role="alertdialog" aria-label="Все памятки читаются?">
          <span>
            {passwords.number > 0
              ? `С компьютера будет стёрто: ${inWords(passwords)}. Напечатать эти памятки снова будет нельзя.`
              : `Будет отмечено: напечатано, ${inWords(slips)}.`}{' '}
            Проверьте бумагу: вышло всё ({inWords(slips)}), каждый логин и пароль читается.
          </span>
          <div class="row">
            <button
              type="button"
              class={passwords.number > 0 ? 'danger' : 'primary'}
              onClick={() => void confirmSlips()}
            >
              {passwords.number > 0
                ? `Читаются, стереть ${asObject(passwords)}`
                : `Читаются, отметить ${asObject(slips)}`}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                asking.value = false;
              }}
            >
              Ещё не всё
            </button>
          </div>
        </div>
      ) : (
        <>
          <p id="after-print">
            {isPrinted.value
              ? 'Посмотрите на бумагу: все ли памятки читаются?'
              : 'Когда памятки напечатаны, посмотрите на бумагу и подтвердите, что все читаются.'}
          </p>
          <button
            type="button"
            aria-describedby="after-print"
            disabled={!isPrinted.value}
            onClick={() => {
              asking.value = true;
            }}
          >
            Все памятки читаются…
          </button>
        </>
      )}
      {passwords.number > 0 && <Wipe passwords={asObject(passwords)} expires={expiryOf(withPassword)} />}
    </div>
  );
}

const expiryOf = (slips: readonly { expiresAt: number | null }[]): number =>
  Math.min(...slips.flatMap(({ expiresAt }) => expiresAt ?? []));

/** The way out of passwords that nobody is to print. */
function Wipe({ passwords, expires }: { passwords: string; expires: number }) {
  const wiping = useSignal(false);
  return (
    <>
      {Number.isFinite(expires) && (
        <p class="small muted">
          Ненапечатанные пароли будут стёрты {describeTime(new Date(expires), now())}.
        </p>
      )}
      {wiping.value ? (
        <div class="box bad stack close">
          <span>Пароли сотрутся, и напечатать их будет нельзя: этим людям понадобится новый сброс.</span>
          <div class="row">
            <button type="button" class="danger" onClick={() => void wipeWaiting()}>
              Стереть {passwords}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                wiping.value = false;
              }}
            >
              Оставить
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            wiping.value = true;
          }}
        >
          Стереть пароли без печати…
        </button>
      )}
    </>
  );
}
