import { useSignal } from '@preact/signals';
import { now } from '../../../utils/base/clock/now.ts';
import { asObject, inWords } from '../../../utils/base/text/counted.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { Message } from '../../ui/message.tsx';
import { printFrame } from '../../ui/print-frame.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { NoPasswordsNote } from '../../vault/computer-note.tsx';
import { VaultGate } from '../../vault/vault-gate.tsx';
import { LeftOutNotes } from './left-out-notes.tsx';
import {
  changeSettings,
  confirmed,
  confirmSlips,
  job,
  note,
  paper,
  ready,
  settings,
  shown,
  trustNames,
  tryOut,
  wipeWaiting,
} from './print-model.ts';
import { SlipTexts } from './slip-texts-editor.tsx';
import './print.css';

const PAPERS = { slips: 'Памятки', 'hand-out': 'Ведомость выдачи', receipts: 'Расписки' } as const;

const PER_PAGE = [
  ['6', '6 памяток'],
  ['8', '8 памяток'],
  ['10', '10 памяток'],
] as const;
const ORDERS = [
  ['family', 'по семьям'],
  ['separate', 'сначала ученики, потом родители'],
] as const;

/** Shows the PDF and prints it with one click; afterwards the slips are confirmed and their passwords wiped. */
export function PrintView() {
  return (
    <div class="print-page">
      <aside class="stack">
        <header class="stack tight">
          <h1>{tryOut.value ? 'Проба печати' : 'Печать памяток'}</h1>
          {job.value?.slips[0] && (
            <p class="muted">
              {job.value.slips[0].slip.className} · {job.value.slips[0].slip.school}
            </p>
          )}
        </header>
        <FailureNote />
        {note.value && (
          <p class="box bad" role="alert">
            <Message text={note.value} />
          </p>
        )}
        {tryOut.value ? (
          <Controls />
        ) : (
          <VaultGate>
            <NoPasswordsNote />
            {job.value ? <Controls /> : !note.value && <p>Собираю…</p>}
          </VaultGate>
        )}
      </aside>
      <section class="preview" aria-label="Просмотр">
        {shown.value ? (
          // A frame of its own for each document: the one before leaves no history of its frame behind.
          <iframe
            key={shown.value.address}
            title={PAPERS[paper.value]}
            src={`${shown.value.address}#toolbar=0&view=FitH`}
          />
        ) : (
          <p class="muted">
            {confirmed.value ? 'Памятки напечатаны, пароли стёрты.' : 'Здесь появится документ.'}
          </p>
        )}
      </section>
    </div>
  );
}

function Controls() {
  const current = job.value;
  const passwords = current?.slips.filter(({ attempt }) => attempt).length ?? 0;
  const expires = Math.min(
    ...(current?.slips.flatMap(({ expiresAt }) => expiresAt ?? []) ?? []),
    Number.POSITIVE_INFINITY,
  );
  const print = () => printFrame(document.querySelector<HTMLIFrameElement>('.preview iframe'));
  return (
    <>
      {!tryOut.value && (
        <fieldset class="tabs" aria-label="Что печатать">
          {(['slips', 'hand-out', 'receipts'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={paper.value === kind}
              onClick={() => {
                paper.value = kind;
              }}
            >
              {PAPERS[kind]}
            </button>
          ))}
        </fieldset>
      )}
      {current && !tryOut.value && <LeftOutNotes job={current} />}
      {current && current.unconfirmed.length > 0 && !tryOut.value && (
        <NameQuestion names={current.unconfirmed} />
      )}
      {paper.value === 'slips' && <Layout />}
      {paper.value !== 'slips' && <Head />}
      {shown.value?.warnings.map((text) => (
        <p key={text} class="box warn small">
          {text}
        </p>
      ))}
      <button type="button" class="primary" disabled={!ready.value} onClick={print}>
        Напечатать{shown.value ? ` ${count(shown.value.pages, ['лист', 'листа', 'листов'])}` : ''}
      </button>
      {!tryOut.value &&
        !confirmed.value &&
        paper.value === 'slips' &&
        current &&
        current.slips.length > 0 && <Confirm passwords={passwords} expires={expires} />}
      {confirmed.value && !tryOut.value && (
        <p class="box ok" role="status">
          Отмечено: памятки напечатаны{passwords > 0 ? ', временные пароли стёрты с компьютера' : ''}. Теперь
          напечатайте ведомость выдачи.
        </p>
      )}
    </>
  );
}

/** About passwords that were stored without the name that stood on the card. */
function NameQuestion({ names }: { names: string[] }) {
  return (
    <section class="box warn stack close" aria-label="Чьи это пароли">
      <span>
        При этих паролях не записано, чьё имя стояло на карточке. Сверьте логины с карточками в Дневник.ру и
        подтвердите имена; до этого памятки не печатаются.
      </span>
      <ul class="small">
        {names.map((name, index) => (
          <li key={`${name}-${index}`}>{name}</li>
        ))}
      </ul>
      <div class="row">
        <button type="button" onClick={trustNames}>
          Имена верны, напечатать
        </button>
      </div>
    </section>
  );
}

function Confirm({ passwords, expires }: { passwords: number; expires: number }) {
  const wiping = useSignal(false);
  return (
    <div class="card stack">
      <p>
        Посмотрите на бумагу: все ли памятки читаются?
        {passwords > 0 &&
          ` После подтверждения ${inWords({ unit: 'passwords', number: passwords })} сотрём с компьютера.`}
      </p>
      <button type="button" onClick={() => void confirmSlips()}>
        Все памятки читаются
      </button>
      {passwords > 0 && (
        <>
          <p class="small muted">
            Ненапечатанные пароли будут стёрты {describeTime(new Date(expires), now())}.
          </p>
          {wiping.value ? (
            <div class="box bad stack close">
              <span>Пароли сотрутся, и напечатать их будет нельзя: этим людям понадобится новый сброс.</span>
              <div class="row">
                <button type="button" class="danger" onClick={() => void wipeWaiting()}>
                  Стереть {asObject({ unit: 'passwords', number: passwords })}
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
      )}
    </div>
  );
}

function Layout() {
  const { perPage, order, fold } = settings.value;
  return (
    <div class="stack close">
      <SelectBox
        label="На листе"
        options={PER_PAGE}
        value={`${perPage}`}
        onChange={(number) => changeSettings({ perPage: Number(number) as 6 | 8 | 10 })}
      />
      <SelectBox
        label="Порядок"
        options={ORDERS}
        value={order}
        onChange={(chosen) => changeSettings({ order: chosen })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={fold === 'folded'}
          onChange={(event) => changeSettings({ fold: event.currentTarget.checked ? 'folded' : 'flat' })}
        />
        складываются: имя снаружи, логин внутри
      </label>
      <details>
        <summary>Текст памятки</summary>
        <SlipTexts />
      </details>
    </div>
  );
}

function Head() {
  return (
    <label class="stack tight">
      Классный руководитель (для ведомости и расписок)
      <input
        type="text"
        placeholder="Иванова М. П."
        value={settings.value.teacher}
        onInput={(event) => changeSettings({ teacher: event.currentTarget.value })}
      />
    </label>
  );
}
