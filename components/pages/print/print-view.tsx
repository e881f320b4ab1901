import { count } from '../../../utils/base/text/plural.ts';
import { SLIP_PAPERS } from '../../../utils/duties/credentials/slip-settings.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { DrawnPages } from '../../ui/drawn/drawn-pages.tsx';
import { Message } from '../../ui/message.tsx';
import { printFrame } from '../../ui/print-frame.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { NoPasswordsNote } from '../../vault/computer-note.tsx';
import { VaultGate } from '../../vault/vault-gate.tsx';
import { LeftOutNotes } from './left-out-notes.tsx';
import { PrintConfirm } from './print-confirm.tsx';
import { changeSettings, confirmed, job, note, settings, trustNames, tryOut } from './print-model.ts';
import {
  choosePaper,
  chosenPapers,
  isPrinted,
  maySave,
  pdf,
  printShown,
  saveShown,
  shown,
} from './print-papers.ts';
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

/** Draws the pages and prints them as one PDF; afterwards the slips are confirmed and their passwords wiped. */
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
      <main class="print-preview">
        {shown.value ? (
          <DrawnPages drawn={shown.value} title="Просмотр" />
        ) : (
          <p class="muted">{nothingShown()}</p>
        )}
        {pdf.value && (
          // A frame of its own for each document: the one before leaves no history of its frame behind.
          <iframe
            key={pdf.value.address}
            class="print-pdf"
            title="PDF для принтера"
            tabIndex={-1}
            aria-hidden="true"
            src={pdf.value.address}
            onLoad={(event) => printFrame(event.currentTarget)}
          />
        )}
      </main>
    </div>
  );
}

function nothingShown(): string {
  if (job.value && !confirmed.value && chosenPapers.value.length === 0) return 'Выберите, что печатать.';
  return confirmed.value ? 'Памятки напечатаны, пароли стёрты.' : 'Здесь появятся страницы.';
}

function Controls() {
  const current = job.value;
  const kinds = chosenPapers.value;
  return (
    <>
      {!tryOut.value && (
        <fieldset class="print-papers stack tight">
          <legend>Что печатать</legend>
          {SLIP_PAPERS.map((kind) => (
            <label key={kind} class="check">
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                disabled={kind === 'slips' && confirmed.value}
                onChange={(event) => choosePaper(kind, event.currentTarget.checked)}
              />
              {PAPERS[kind]}
            </label>
          ))}
        </fieldset>
      )}
      {current && !tryOut.value && <LeftOutNotes job={current} />}
      {current && current.unconfirmed.length > 0 && !tryOut.value && (
        <NameQuestion names={current.unconfirmed} />
      )}
      {kinds.includes('slips') && <Layout />}
      {kinds.some((kind) => kind !== 'slips') && <Head />}
      {shown.value?.warnings.map((text) => (
        <p key={text} class="box warn small">
          {text}
        </p>
      ))}
      {!navigator.pdfViewerEnabled && <NoViewerNote />}
      <div class="row">
        <button
          type="button"
          class={isPrinted.value && !confirmed.value ? undefined : 'primary'}
          disabled={!shown.value}
          onClick={() => void printShown()}
        >
          Напечатать{shown.value ? ` ${count(shown.value.pages, ['лист', 'листа', 'листов'])}` : ''}
        </button>
        {maySave.value && (
          <button type="button" onClick={() => void saveShown()}>
            Сохранить PDF
          </button>
        )}
      </div>
      {kinds.includes('slips') && (
        <p class="small muted">Печатайте на одной стороне листа: памятки разрезают.</p>
      )}
      {!tryOut.value &&
        !confirmed.value &&
        current &&
        current.slips.length > 0 &&
        kinds.includes('slips') && <PrintConfirm />}
      {confirmed.value && !tryOut.value && (
        <p class="box ok" role="status">
          Отмечено: памятки напечатаны
          {current?.slips.some(({ attempt }) => attempt) ? ', временные пароли стёрты с компьютера' : ''}.
          Ведомость и расписки можно напечатать ещё раз.
        </p>
      )}
    </>
  );
}

/** Such a browser saves the PDF that is to be printed, and the file stays. */
function NoViewerNote() {
  return (
    <p class="box warn small">
      В этом браузере выключен просмотр PDF: вместо печати он сохранит файл
      {shown.value && !maySave.value ? ' с паролями' : ''} в «Загрузки». Включите просмотр (настройки сайтов →
      «PDF-документы») и откройте эту страницу снова; иначе напечатайте файл и удалите его.
    </p>
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
