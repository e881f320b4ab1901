import { useEffect } from 'preact/hooks';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { everybody, nameApart, students } from '../../state/class-states.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { ActionOver } from '../../ui/action-over.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogEnd } from '../../ui/dialog-footer.tsx';
import { Message } from '../../ui/message.tsx';
import { TableSourceFields } from '../../ui/table-source.tsx';
import {
  choose,
  forget,
  isTwice,
  lines,
  note,
  openLastYear,
  openList,
  placedTwice,
  recordLines,
  type SettledLine,
} from './list-model.ts';

/** A pasted list, or a file: who stands in which group, looked through before it is recorded. */
export function ListSheet({ onClose }: { onClose: () => void }) {
  useEffect(() => forget, []);
  return (
    <Dialog title="Группы из списка" wide onClose={onClose}>
      <div class="stack">
        <FailureNote />
        <div class="fields">
          <TableSourceFields onOpen={(source) => void openList(source)} />
        </div>
        {note.value && (
          <p class="box bad" role="alert">
            <Message text={note.value} />
          </p>
        )}
        {lines.value && <LineTable all={lines.value} onDone={onClose} />}
      </div>
    </Dialog>
  );
}

/** The groups of the year before: who is known by the same number, else by the name, to be confirmed. */
export function LastYearSheet({ onClose }: { onClose: () => void }) {
  useEffect(() => {
    void openLastYear();
    return forget;
  }, []);
  return (
    <Dialog title="Как в прошлом году" wide onClose={onClose}>
      <div class="stack">
        <FailureNote />
        {note.value && (
          <p class="box" role="status">
            {note.value}
          </p>
        )}
        {lines.value && <LineTable all={lines.value} onDone={onClose} />}
      </div>
    </Dialog>
  );
}

/** The lines with whom they are taken for, and the button that records them. */
function LineTable({ all, onDone }: { all: readonly SettledLine[]; onDone: () => void }) {
  const present = new Set(everybody.value.map(({ key }) => key));
  const twice = placedTwice(all);
  const isTaken = (line: SettledLine) => present.has(line.student) && !isTwice(twice, line);
  const taken = all.filter(isTaken);
  const open = all.length - taken.length;
  const found = counted(
    'students',
    taken.map(({ student }) => student),
  );
  return (
    <>
      <p role="status">
        Будет записано: {inWords(found)}.
        {open > 0 && ` Не взяты строки: ${open} — выберите ученика или оставьте так.`}
      </p>
      <div class="card flush scroll-y">
        <table class="people">
          <thead>
            <tr>
              <th class="col-two-fifths">Кто</th>
              <th>Предмет</th>
              <th>Группа</th>
            </tr>
          </thead>
          <tbody>
            {all.map((line, index) => (
              <tr key={`${line.row} ${line.subject} ${line.name}`}>
                <td>
                  <div>{line.name}</div>
                  <select
                    aria-label={`Кто это: ${line.name}, строка ${line.row}`}
                    value={line.student}
                    onChange={(event) => choose(index, event.currentTarget.value)}
                  >
                    <option value="">не брать</option>
                    {students.value.map((student) => (
                      <option key={student.key} value={student.key}>
                        {nameApart(student)}
                      </option>
                    ))}
                  </select>
                  {line.doubt && <div class="small muted">{line.doubt}</div>}
                </td>
                <td>{line.subject}</td>
                <td>
                  {line.group ?? `вне групп: ${line.reason}`}
                  {line.student && isTwice(twice, line) && (
                    <div class="chip warn">в списке дважды, в разных группах</div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DialogEnd beside={<span class="small muted">Записанное можно вернуть: Ctrl Z.</span>}>
        <ActionOver
          verb="Записать"
          of={found}
          nothing="Выберите учеников"
          class="primary"
          onClick={async () => {
            if (await recordLines(taken)) onDone();
          }}
        />
      </DialogEnd>
    </>
  );
}
