import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import type { ReadTables } from '../../../utils/base/tables/table.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { type ControlWork, joinedWorks } from '../../../utils/duties/extracts/control-work.ts';
import { readSchedule } from '../../../utils/duties/extracts/control-works/read-schedule.ts';
import type {
  ReadSchedule,
  ScheduleAnswers,
  ScheduleQuestion,
} from '../../../utils/duties/extracts/control-works/schedule.ts';
import { book } from '../../state/class-book.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { sealed } from '../../state/sealed.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogEnd } from '../../ui/dialog-footer.tsx';
import { Message } from '../../ui/message.tsx';
import { type TableSource, TableSourceFields } from '../../ui/table-source.tsx';
import {
  FileNotes,
  FoundCounts,
  FoundWorks,
  type KeyedWork,
  ScheduleLeft,
  ScheduleQuestions,
} from './schedule-preview.tsx';

/** The table that is open; its content is null while it is being read. */
const opened = sealed<{ name: string | null; read: ReadTables | null } | null>(null);
const opening = latest({
  read: (signal: AbortSignal, source: TableSource) =>
    readInWorker('file' in source ? { ...source, encoding: undefined } : source, { signal }),
  show(read) {
    if (opened.value) opened.value = { ...opened.value, read };
  },
  failed: (error) => showFailure(error, 'extracts/schedule'),
});
const forget = () => {
  opening.stop();
  opened.value = null;
};

/**
 * Imports the school's schedule of control works: read, checked row by row, replacing the earlier works or
 * added to them.
 */
export function ControlWorksImport(props: {
  works: readonly ControlWork[];
  onKeep: (works: ControlWork[]) => void;
  onClose: () => void;
}) {
  const answers = useSignal<ScheduleAnswers>({});
  const answered = useSignal<readonly ScheduleQuestion[]>([]);
  const unticked = useSignal<ReadonlySet<string>>(new Set());
  useEffect(() => forget, []);
  const roster = book.value?.roster;
  const open = (source: TableSource) => {
    answers.value = {};
    answered.value = [];
    unticked.value = new Set();
    opened.value = { name: 'file' in source ? source.file.name : null, read: null };
    void opening(source);
  };
  const read = opened.value?.read ?? null;
  const tables = read?.ok ? read.tables : [];
  const found =
    roster && read?.ok
      ? readSchedule(
          tables,
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
  const take = (keepsBefore: boolean) => {
    props.onKeep(joinedWorks(keepsBefore ? props.works : [], taken));
    props.onClose();
  };
  return (
    <Dialog title="Загрузить график контрольных работ" wide onClose={props.onClose}>
      <div class="stack">
        <div class="fields">
          <TableSourceFields name={opened.value?.name ?? null} onOpen={open} />
        </div>
        {opened.value && !read && <p class="muted">Читаю таблицу…</p>}
        {read && !read.ok && (
          <p class="box bad" role="alert">
            <Message text={read.note} />
          </p>
        )}
        {found && (
          <>
            <FoundCounts
              found={found}
              works={works.length}
              className={classTitle(roster?.classGroup.name ?? '')}
            />
            <FileNotes tables={tables} />
            <ScheduleQuestions
              questions={questions}
              answers={answers.value}
              onAnswer={(id, value) => {
                answered.value = questions.filter((each) => each.id === id || each.id in answers.value);
                answers.value = { ...answers.value, [id]: value };
              }}
            />
            <FoundWorks
              works={works}
              unticked={unticked.value}
              onTick={(key) => {
                const next = new Set(unticked.value);
                if (!next.delete(key)) next.add(key);
                unticked.value = next;
              }}
            />
            <ScheduleLeft found={found} />
            {works.length > 0 && (
              <TakeButtons before={props.works.length} taken={taken.length} onTake={take} />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Where works were taken before, they are replaced or added to. */
function TakeButtons(props: { before: number; taken: number; onTake: (keepsBefore: boolean) => void }) {
  const { before, taken, onTake } = props;
  if (before === 0)
    return (
      <DialogEnd stays>
        <ActionOver
          verb="Взять"
          of={{ unit: 'works', number: taken }}
          nothing="Отметьте работы"
          class="primary"
          onClick={() => onTake(false)}
        />
      </DialogEnd>
    );
  return (
    <DialogEnd
      stays
      beside={
        <span class="muted small">
          Отмечено: {inWords({ unit: 'works', number: taken })}; в прежнем графике{' '}
          {inWords({ unit: 'works', number: before })}.
        </span>
      }
    >
      <button type="button" disabled={taken === 0} onClick={() => onTake(true)}>
        Добавить к прежнему
      </button>
      <button type="button" class="primary" disabled={taken === 0} onClick={() => onTake(false)}>
        Заменить прежний график
      </button>
    </DialogEnd>
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
