import type { Autosave } from '../state/autosave.ts';

const time = new Intl.DateTimeFormat('ru-RU', { hour: '2-digit', minute: '2-digit' });

/** The head of a part that is saved by itself: how that stands, and the way back. */
export function SavedHead<Value extends object>({
  title,
  saving,
}: {
  title: string;
  saving: Autosave<Value>;
}) {
  const { state, retry, takeBack } = saving;
  const note = state.is === 'faulty' || state.is === 'refused' ? state.note : null;
  return (
    <>
      <header class="row">
        <h2 class="grow">{title}</h2>
        <span role="status" class="muted small">
          {note === null ? SAID[state.is as keyof typeof SAID] : 'Не сохранено'}
          {state.is === 'saved' && time.format(state.at)}
        </span>
        {takeBack && (
          <button type="button" class="quiet small" onClick={takeBack}>
            Вернуть
          </button>
        )}
      </header>
      {note !== null && (
        <div class="box bad row" role="alert">
          <span class="grow">{note} Введённое осталось в полях.</span>
          {state.is === 'refused' && (
            <button type="button" class="small" onClick={retry}>
              Повторить
            </button>
          )}
        </div>
      )}
    </>
  );
}

const SAID = {
  unchanged: 'Сохраняется само',
  waiting: 'Сохраняется…',
  saving: 'Сохраняется…',
  saved: 'Сохранено в ',
} as const;
