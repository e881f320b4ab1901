import { useSignal } from '@preact/signals';
import { inWords } from '../../../utils/base/text/counted.ts';
import { count, RECORDS } from '../../../utils/base/text/plural.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import { DELETION_WORD } from '../../../utils/messages/vault-requests.ts';
import { rosterCounts } from '../../../utils/register/counts/roster-counts.ts';
import { countedElsewhere } from '../../../utils/register/turn/counted-elsewhere.ts';
import { turnSummary } from '../../../utils/register/turn/turn-summary.ts';
import { act } from '../../state/background.ts';
import type { ClassBook } from '../../state/class-book.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { during } from '../../ui/during.ts';

/** Deletes a class whole, for instance when it has left the school. */
export function ClassDeletion({ book }: { book: ClassBook }) {
  const asked = useSignal(false);
  const title = classTitle(book.roster.classGroup.name);
  return (
    <section class="card stack" aria-label="Удалить класс">
      <h2>Удалить класс</h2>
      <p>
        Когда класс выпущен или передан другому учителю, его данные хранить незачем. Удаляется всё, что
        Классрук знает о классе {title}, в этом хранилище на этом компьютере.
      </p>
      <div class="row">
        <button
          type="button"
          onClick={() => {
            asked.value = true;
          }}
        >
          Удалить {title}…
        </button>
      </div>
      {asked.value && (
        <Deletion
          book={book}
          title={title}
          close={() => {
            asked.value = false;
          }}
        />
      )}
    </section>
  );
}

/** What counts in other classes, too, and stays with them: «7 «А», 2026/2027 — Согласия: 12 записей». */
function elsewhereIn({ classGroup, lists, register, everywhere, ofAll }: ClassBook) {
  const of = { recorded: ofAll, everywhere: { ...register, entries: everywhere } };
  return countedElsewhere(classGroup, lists, of, kinds).map(({ list, entries }) => ({
    id: list.classGroup.id,
    name: `${classTitle(list.classGroup.name)}, ${list.schoolYear}/${list.schoolYear + 1}`,
    records: entries.length,
    parts: turnSummary(entries, duties, kinds)
      .follows.map(({ title, records }) => `${title}: ${count(records, RECORDS)}`)
      .join(', '),
  }));
}

function Deletion({ book, title, close }: { book: ClassBook; title: string; close: () => void }) {
  const typed = useSignal('');
  const busy = useSignal(false);
  const elsewhere = elsewhereIn(book);
  const ended = book.recorded.length - elsewhere.reduce((sum, { records }) => sum + records, 0);
  const submit = async (event: Event) => {
    event.preventDefault();
    await during(busy, () => act('class/delete', { classGroup: book.classGroup, typed: typed.value }));
    // What went wrong stands above the page.
    close();
  };
  return (
    <Dialog title={`Удалить ${title} из Классрука`} onClose={close}>
      <form class="stack" onSubmit={submit}>
        <ul>
          <li>
            список: {inWords(rosterCounts(book.roster).students)} и их родители, с историей списка и журналом
          </li>
          {ended > 0 && (
            <li>
              реестры: {count(ended, RECORDS)}{' '}
              {elsewhere.length > 0
                ? 'о том, что кончилось с учебным годом или больше ни к кому не относится'
                : 'о выдаче, согласиях, ознакомлениях и прочем'}
            </li>
          )}
          <li>собранные логины, настройки класса, полученные отчёты</li>
          {book.waiting.length > 0 && (
            <li>
              <b>ненапечатанные пароли: {inWords({ unit: 'passwords', number: book.waiting.length })}</b>,
              этим людям понадобятся новые
            </li>
          )}
        </ul>
        {elsewhere.length > 0 && (
          <div class="box stack tight">
            <b>Что ещё действует, не пропадёт, а перейдёт в другой класс:</b>
            <ul>
              {elsewhere.map(({ id, name, records, parts }) => (
                <li key={id}>
                  {name} — {count(records, RECORDS)}
                  {parts && ` (${parts})`}
                </li>
              ))}
            </ul>
            <span>Даты, подписавшие и основания останутся, какими вы их записали.</span>
          </div>
        )}
        <p class="box warn">
          Вернуть удалённое нельзя. На Дневник.ру ничего не изменится, напечатанные бумаги останутся у вас.
        </p>
        <label class="stack tight">
          Чтобы удалить, наберите слово «{DELETION_WORD}»
          <input
            type="text"
            name="deletion-word"
            autocomplete="off"
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        </label>
        <DialogFooter
          send={`Удалить класс ${title}`}
          busy={busy.value && 'Удаляю…'}
          disabled={typed.value.trim().toLowerCase() !== DELETION_WORD}
          leave="Не удалять"
          onLeave={close}
        />
      </form>
    </Dialog>
  );
}
