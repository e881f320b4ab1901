import { useSignal } from '@preact/signals';
import { counted } from '../../../utils/base/text/counted.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { DeclinedNames } from '../../register/declined-names.tsx';
import { Gaps } from '../../register/gaps.tsx';
import { openHistory } from '../../register/history-sheet.tsx';
import { schoolDetails } from '../../state/class-book.ts';
import { personOf } from '../../state/class-states.ts';
import { usePaper } from '../../state/use-paper.ts';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { BulkBar } from '../../ui/table/bulk-bar.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { type RowFilter, useFound } from '../../ui/table/use-found.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { letterColumns } from './letter-columns.tsx';
import { printable } from './letter-drafts.ts';
import { LetterEditor } from './letter-editor.tsx';
import { rows } from './letter-model.ts';
import { LetterNext } from './letter-next.tsx';
import { type LetterRow, letterFilters } from './letter-rows.ts';
import { ChosenActions, MoreChosenActions, SendingTools } from './letter-sending.tsx';

const FILTERS: readonly RowFilter<LetterRow>[] = [
  { id: 'reached', title: 'По почте', test: letterFilters.reached },
  { id: 'left', title: 'Не по почте', test: letterFilters.left },
  { id: 'waiting', title: 'Не отправлено', tone: 'warn', test: letterFilters.waiting },
  { id: 'to-hand-over', title: 'Отдать на бумаге', tone: 'warn', test: letterFilters.toHandOver },
  { id: 'marks', title: 'Можно отметки', test: letterFilters.marks },
];

/** Whom the letter reaches, a line a representative, with its text beside; what was prepared and sent. */
export function LetterRecipients() {
  const message = useSignal('');
  /** Keys of those whose addresses wait to be pasted into a letter; null: none, or it has been sent. */
  const copied = useSignal<readonly string[] | null>(null);
  /** The papers that are being drawn go to the printer as soon as they are there. */
  const printsAtOnce = useSignal(false);
  const paper = usePaper();
  const say = (text: string) => {
    message.value = text;
  };
  const all = rows.value;
  const found = useFound({
    rows: all,
    words: ({ name }) => [name],
    filters: FILTERS,
    columns: letterColumns,
    empty: 'Родителей в списке класса нет: писать некому.',
  });
  const shown = found.rows;
  const control = useRows({ keys: shown.map(({ key }) => key), onOpen: openHistory });
  const chosen = shown.filter(({ key }) => control.isChosen(key));
  const left = printable(all.filter(letterFilters.left));
  const onPaper = chosen.length > 0 ? printable(chosen) : left;
  const to = all.filter(({ key }) => copied.value?.includes(key));
  return (
    <section class="stack" aria-label="Кому письмо">
      <Toolbar {...found.tools}>
        <SendingTools
          rows={all}
          onPaper={onPaper}
          isOfChosen={chosen.length > 0}
          paper={paper}
          say={say}
          isCopied={to.length > 0}
          onCopied={(rows) => {
            copied.value = rows.map(({ key }) => key);
          }}
        />
      </Toolbar>
      <div class={message.value ? 'box letters-next' : 'visually-hidden'}>
        <p role="status">{message.value}</p>
        {to.length > 0 && (
          <LetterNext
            to={to}
            onPaper={left}
            paper={paper}
            say={say}
            onPrint={() => {
              printsAtOnce.value = true;
            }}
            onDone={() => {
              copied.value = null;
            }}
          />
        )}
      </div>
      <div class="letters-desk">
        <DataTable
          label="Кому письмо"
          rows={shown}
          columns={letterColumns}
          nameOf={({ name }) => name}
          control={control}
          dense
          {...found.table}
        />
        <LetterEditor />
      </div>
      <p class="muted small">
        Классрук ничего не отправляет сам: он готовит черновик для вашей почты. Адреса стоят в скрытой копии,
        родители не видят адресов друг друга. Отметок и сведений о детях в общем письме нет.
        {all.every(({ email }) => email === null) &&
          ' Адреса почты берутся из отчёта «Люди» и из ваших таблиц: «Список и контакты».'}
      </p>
      {schoolDetails.value && onPaper.length > 0 && (
        <Gaps gaps={gapsOf('acknowledgement-sheet', schoolDetails.value)} />
      )}
      <DeclinedNames people={onPaper.flatMap(({ key }) => personOf(key) ?? [])} as="addressee" />
      <PaperView shown={paper.shown} title="Письмо на бумаге" atOnce={printsAtOnce} />
      <BulkBar
        chosen={counted('people', control.chosen)}
        names={chosen.map(({ name }) => name.split(' ')[0] ?? '')}
        onClear={control.clear}
        more={<MoreChosenActions rows={chosen} onPaper={onPaper} paper={paper} say={say} />}
      >
        <ChosenActions rows={chosen} say={say} onDone={control.clear} />
      </BulkBar>
    </section>
  );
}
