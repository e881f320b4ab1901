import { useEffect } from 'preact/hooks';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { LaterTodayNote } from '../../register/turn/later-year-note.tsx';
import { FailureNote } from '../../state/failure-note.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Message } from '../../ui/message.tsx';
import { TableSourceFields } from '../../ui/table-source.tsx';
import { earlierClasses, forget, note, openEarlier, opened, openNone, openTable } from './lists-model.ts';

/** Where the list comes from with which the class is compared. */
export function ListSourceSheet({ onClose }: { onClose: () => void }) {
  useEffect(() => {
    const before = opened.peek();
    const stop = opened.subscribe((now) => {
      if (now !== before) onClose();
    });
    return () => {
      stop();
      forget();
    };
  }, []);
  return (
    <Dialog title="С чем сверить класс" wide onClose={onClose}>
      <div class="stack">
        <FailureNote />
        <LaterTodayNote kind="list-compared" />
        <p class="muted small">
          Сам список не сохраняется: остаются только найденные отличия и то, что вы о них решите.
        </p>
        <div class="fields">
          <TableSourceFields onOpen={(source) => void openTable(source)} />
        </div>
        {note.value && (
          <p class="box bad" role="alert">
            <Message text={note.value} />
          </p>
        )}
        {earlierClasses.value.length > 0 && (
          <>
            <h3>Или с классом прошлых лет</h3>
            <div class="row">
              {earlierClasses.value.map(({ id, name, schoolYear }) => (
                <button key={id} type="button" onClick={() => void openEarlier(id)}>
                  {classTitle(name)}, {schoolYear}/{schoolYear + 1}
                </button>
              ))}
            </div>
          </>
        )}
        <div class="row">
          <button type="button" onClick={() => void openNone()}>
            Проверить без списка
          </button>
          <span class="small muted">
            Найдёт записанных дважды, латинские буквы в именах и отчества, которые не подходят к полу.
          </span>
        </div>
      </div>
    </Dialog>
  );
}
