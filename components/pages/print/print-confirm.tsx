import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { asObject, counted, inWords } from '../../../utils/base/text/counted.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { confirmSlips, job, wipeWaiting } from './print-model.ts';
import { isPrinted } from './print-papers.ts';

/** «Все памятки читаются?» is asked by itself once they are printed, with how many passwords are wiped by it. */
export function PrintConfirm() {
  const putOff = useSignal(false);
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
  const wipes = passwords.number > 0;
  const isAsking = isPrinted.value && !putOff.value;
  const question = useInSight(isAsking);
  return (
    <div class="card stack">
      {isAsking ? (
        <div
          ref={question}
          class="box warn stack close"
          role="alertdialog"
          aria-label="Все памятки читаются?"
        >
          <span>
            <b>Все памятки читаются?</b> Проверьте бумагу: вышло всё ({inWords(slips)}), каждый логин и пароль
            читается.
            {wipes &&
              ` С компьютера будет стёрто: ${inWords(passwords)}. Напечатать эти памятки снова будет нельзя.`}
          </span>
          <div class="row">
            <button type="button" class={wipes ? 'danger' : 'primary'} onClick={() => void confirmSlips()}>
              {wipes ? `Читаются, стереть ${asObject(passwords)}` : `Читаются, отметить ${asObject(slips)}`}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                putOff.value = true;
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
            class={isPrinted.value ? 'primary' : undefined}
            aria-describedby="after-print"
            disabled={!isPrinted.value}
            onClick={() => {
              putOff.value = false;
            }}
          >
            Все памятки читаются…
          </button>
        </>
      )}
      {wipes && <Wipe passwords={asObject(passwords)} expires={expiryOf(withPassword)} />}
    </div>
  );
}

/** A question that is asked below the edge of the window is brought into sight, its answers with it. */
function useInSight(isAsked: boolean): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  return element;
}

const expiryOf = (slips: readonly { expiresAt: number | null }[]): number =>
  Math.min(...slips.flatMap(({ expiresAt }) => expiresAt ?? []));

/** The way out of passwords that nobody is to print. */
function Wipe({ passwords, expires }: { passwords: string; expires: number }) {
  const wiping = useSignal(false);
  const question = useInSight(wiping.value);
  return (
    <>
      {Number.isFinite(expires) && (
        <p class="small muted">
          Ненапечатанные пароли будут стёрты {describeTime(new Date(expires), now())}.
        </p>
      )}
      {wiping.value ? (
        <div ref={question} class="box bad stack close">
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
