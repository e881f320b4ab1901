import { useSignal } from '@preact/signals';
import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import type { RawTable } from '../../../utils/base/tables/table.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { type ControlWork, joinedWorks } from '../../../utils/duties/extracts/control-work.ts';
import { readSchedule } from '../../../utils/duties/extracts/control-works/read-schedule.ts';
import type {
  ReadSchedule,
  ScheduleAnswers,
  ScheduleQuestion,
} from '../../../utils/duties/extracts/control-works/schedule.ts';
import { book } from '../../state/class-book.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type TableSource, TableSourceFields } from '../../ui/table-source.tsx';
import { FoundWorks, type KeyedWork, ScheduleLeft, ScheduleQuestions } from './schedule-preview.tsx';

/**
 * Imports the school's schedule of control works: read, checked row by row, replacing the earlier works or
 * added to them.
 */
export function ControlWorksImport(props: {
  works: readonly ControlWork[];
  onKeep: (works: ControlWork[]) => void;
  onClose: () => void;
}) {
  const tables = useSignal<readonly RawTable[] | null>(null);
  const answers = useSignal<ScheduleAnswers>({});
  const answered = useSignal<readonly ScheduleQuestion[]>([]);
  const note = useSignal<string | null>(null);
  const unticked = useSignal<ReadonlySet<string>>(new Set());
  const roster = book.value?.roster;
  const open = async (job: TableSource) => {
    tables.value = null;
    answers.value = {};
    answered.value = [];
    unticked.value = new Set();
    const read = await readInWorker('file' in job ? { ...job, encoding: undefined } : job);
    note.value = read.ok ? null : read.note;
    if (read.ok) tables.value = read.tables;
  };
  const found =
    roster && tables.value
      ? readSchedule(
          tables.value,
          { className: roster.classGroup.name, schoolYear: roster.schoolYear },
          answers.value,
        )
      : null;
  const unanswered = found?.questions ?? [];
  // What was answered stays in sight, to be answered otherwise.
  const questions = [
    ...answered.value,
    ...unanswered.filter(({ id }) => answered.value.every((each) => each.id !== id)),
  ];
  const works = found ? keyedWorks(found) : [];
  const taken = works.filter(({ key }) => !unticked.value.has(key)).map(({ work }) => work);
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
        {found && (
          <>
            <ScheduleQuestions
              questions={questions}
              answers={answers.value}
              onAnswer={(id, value) => {
                answered.value = questions.filter((each) => each.id === id || each.id in answers.value);
                answers.value = { ...answers.value, [id]: value };
              }}
            />
            <FoundWorks
              found={found}
              works={works}
              className={classTitle(roster?.classGroup.name ?? '')}
              unticked={unticked.value}
              onTick={(key) => {
                const next = new Set(unticked.value);
                if (!next.delete(key)) next.add(key);
                unticked.value = next;
              }}
            />
            <ScheduleLeft found={found} />
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

function keyedWorks({ taken }: ReadSchedule): KeyedWork[] {
  const several = new Set(taken.map(({ sheet }) => sheet)).size > 1;
  return taken.map(({ sheet, row, ...work }, at) => ({
    key: [sheet, row, work.day, work.subject, work.title, at].join('\n'),
    work,
    place: several ? `лист «${sheet}», строка ${row}` : `строка ${row}`,
  }));
}
