import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { DATUM_WORDS, datumStates, WRONG_SNILS } from '../../../utils/duties/lists/sign-in-entries.ts';
import { type SnilsOfTable, snilsInTables } from '../../../utils/duties/lists/snils-in-tables.ts';
import { shownClass } from '../../state/class-book.ts';
import { nameOf, today } from '../../state/class-states.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { useLatest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { useOnce } from '../../state/once.ts';
import { record } from '../../state/record.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogEnd } from '../../ui/dialog-footer.tsx';
import { Message } from '../../ui/message.tsx';
import { type TableSource, TableSourceFields } from '../../ui/table-source.tsx';
import { current } from './lists-model.ts';

const NO_COLUMN =
  'Столбца СНИЛС в таблице не нашлось. Нужны столбцы «ФИО» и «СНИЛС» с шапкой. Откройте другую таблицу.';

/** Who has a СНИЛС in a table of the school. The numbers are judged in memory and gone with the dialog. */
export function SnilsTableSheet({ onClose }: { onClose: () => void }) {
  const found = useSignal<SnilsOfTable | null>(null);
  const note = useSignal<string | null>(null);
  const once = useOnce();
  const open = useLatest({
    read: (stopped: AbortSignal, source: TableSource) =>
      readInWorker('file' in source ? { file: source.file, encoding: undefined } : { text: source.text }, {
        signal: stopped,
      }),
    show(read) {
      const of = current.peek();
      if (!of) return;
      const said = read.ok ? snilsInTables(read.tables, of) : null;
      note.value = read.ok ? (said?.hasNoColumn ? NO_COLUMN : null) : read.note;
      found.value = said?.hasNoColumn ? null : said;
    },
    failed: (error) => showFailure(error, 'lists/snils', note),
  });
  const keep = async () => {
    const classGroup = shownClass();
    const entries = [...(found.value?.found ?? [])].map(([person, state]) => ({
      kind: 'sign-in-datum-checked' as const,
      classGroup,
      person,
      on: today.value,
      datum: 'snils' as const,
      found: state,
    }));
    if (await record(entries, { once })) onClose();
  };
  return (
    <Dialog title="У кого есть СНИЛС" wide onClose={onClose}>
      <div class="stack">
        <FailureNote />
        <p class="small muted">
          Номера читаются только в памяти этой страницы: проверяется контрольное число. Записывается «есть»,
          «нет» или «сомнительно», без цифр.
        </p>
        <div class="fields">
          <TableSourceFields onOpen={(source) => void open(source)} />
        </div>
        {note.value && (
          <p class="box bad" role="alert">
            <Message text={note.value} />
          </p>
        )}
        {found.value && <Found of={found.value} onKeep={() => void keep()} />}
      </div>
    </Dialog>
  );
}

function Found({ of, onKeep }: { of: SnilsOfTable; onKeep: () => void }) {
  const all = counted('people', of.found.keys());
  return (
    <section class="stack" aria-label="Что в таблице">
      <dl class="lists-values">
        {datumStates.map((state) => {
          const keys = [...of.found].flatMap(([key, each]) => (each === state ? [key] : []));
          return (
            <Fragment key={state}>
              <dt>{state === 'doubtful' ? WRONG_SNILS : DATUM_WORDS[state]}</dt>
              <dd>
                {inWords(counted('people', keys))}
                {state !== 'present' && keys.length > 0 && `: ${keys.map(nameOf).join(', ')}`}
              </dd>
            </Fragment>
          );
        })}
      </dl>
      {of.unclear.length > 0 && (
        <p class="box warn">Не понять, кто это: {of.unclear.join(', ')}. Отметьте их в «Что в карточке…».</p>
      )}
      <DialogEnd>
        <button type="button" class="primary" disabled={all.number === 0} onClick={onKeep}>
          Записать, без цифр
        </button>
      </DialogEnd>
    </section>
  );
}
