import { useSignal } from '@preact/signals';
import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { type ControlWork, joinedWorks } from '../../../utils/duties/extracts/control-work.ts';
import { type FoundWorks, readControlWorks } from '../../../utils/duties/extracts/read-control-works.ts';
import { book } from '../../state/class-book.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type TableSource, TableSourceFields } from '../../ui/table-source.tsx';
import { shownDays } from './shown-days.ts';

const ROWS = ['строка', 'строки', 'строк'] as const;
const NOT_A_SCHEDULE =
  'График в этой таблице не найден. Нужны столбцы «Дата» и «Предмет» (и «Класс», если классов несколько) либо даты в шапке таблицы.';

/**
 * Imports the school's schedule of control works: read, checked row by row, replacing the earlier works or
 * added to them.
 */
export function ControlWorksImport(props: {
  works: readonly ControlWork[];
  onKeep: (works: ControlWork[]) => void;
  onClose: () => void;
}) {
  const found = useSignal<FoundWorks | null>(null);
  const note = useSignal<string | null>(null);
  const unticked = useSignal<ReadonlySet<number>>(new Set());
  const roster = book.value?.roster;
  const open = async (job: TableSource) => {
    if (!roster) return;
    found.value = null;
    unticked.value = new Set();
    const read = await readInWorker('file' in job ? { ...job, encoding: undefined } : job);
    const asked = { className: roster.classGroup.name, schoolYear: roster.schoolYear };
    const all = read.ok ? read.tables.flatMap(({ rows }) => readControlWorks(rows, asked) ?? []) : [];
    note.value = read.ok ? (all.length > 0 ? null : NOT_A_SCHEDULE) : read.note;
    if (all.length > 0)
      found.value = {
        works: all.flatMap(({ works }) => works),
        left: all.flatMap(({ left }) => left),
      };
  };
  const taken = (found.value?.works ?? [])
    .filter((_, index) => !unticked.value.has(index))
    .map(({ work }) => work);
  const take = (before: readonly ControlWork[]) => {
    props.onKeep(joinedWorks(before, taken));
    props.onClose();
  };
  return (
    <Dialog title="Загрузить график контрольных работ" wide onClose={props.onClose}>
      <div class="stack">
        <div class="fields">
          <TableSourceFields onOpen={(source) => void open(source)} />
        </div>
        {note.value && (
          <p class="box bad" role="alert">
            {note.value}
          </p>
        )}
        {found.value && (
          <>
            <p role="status">
              Для класса {classTitle(roster?.classGroup.name ?? '')} найдено:{' '}
              {inWords({ unit: 'works', number: found.value.works.length })}.
              {found.value.left.length > 0 && ` Не поняты: ${count(found.value.left.length, ROWS)}.`}
            </p>
            <ul class="extracts-ticks" aria-label="Что будет взято">
              {found.value.works.map(({ row, work }, index) => (
                <li key={`${row} ${work.day} ${work.subject}`}>
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={!unticked.value.has(index)}
                      onChange={() => {
                        const next = new Set(unticked.value);
                        if (!next.delete(index)) next.add(index);
                        unticked.value = next;
                      }}
                    />
                    {shownDays(work)}, {work.subject}
                    {work.title && `: ${work.title}`} <span class="muted small">строка {row}</span>
                  </label>
                </li>
              ))}
            </ul>
            {found.value.left.length > 0 && (
              <details class="box warn" open>
                <summary>Не поняты и не будут взяты: {found.value.left.length}</summary>
                <ul>
                  {found.value.left.map(({ row, text, why }) => (
                    <li key={`${row} ${text}`}>
                      Строка {row}: {why}. <span class="muted">{text}</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
            <div class="row">
              {props.works.length > 0 ? (
                <button type="button" class="primary" disabled={taken.length === 0} onClick={() => take([])}>
                  Заменить прежний график
                </button>
              ) : (
                <ActionOver
                  verb="Взять"
                  of={{ unit: 'works', number: taken.length }}
                  nothing="Отметьте работы"
                  class="primary"
                  onClick={() => take([])}
                />
              )}
              {props.works.length > 0 && (
                <button type="button" disabled={taken.length === 0} onClick={() => take(props.works)}>
                  Добавить к прежнему
                </button>
              )}
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
