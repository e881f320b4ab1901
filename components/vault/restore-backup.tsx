import { type Signal, useSignal } from '@preact/signals';
import type { PersonMatch } from '../../utils/backup/people-matches.ts';
import { type PairAnswer, pairId } from '../../utils/backup/plan-restore.ts';
import type { Coming, Preview } from '../../utils/backup/preview.ts';
import { inWords } from '../../utils/base/text/counted.ts';
import { count, RECORDS } from '../../utils/base/text/plural.ts';
import { documentTime, shortDate } from '../../utils/base/text/times.ts';
import { classTitle } from '../../utils/class-data/roster/class-title.ts';
import { Dialog } from '../ui/dialog.tsx';
import { DialogEnd, DialogFooter } from '../ui/dialog-footer.tsx';
import { during } from '../ui/during.ts';
import { PassphraseField } from './passphrase-fields.tsx';
import { openChosen, type Restoring, restoreShown, restoring } from './restoring.ts';

/** The dialog over the settings, from the chosen file to what has changed. */
export function RestoreBackup() {
  const current = restoring.value;
  if (!current) return null;
  const close = () => {
    restoring.value = null;
  };
  const title = current.step === 'done' ? 'Копия восстановлена' : 'Восстановить из копии';
  return (
    <Dialog title={title} onClose={close}>
      {current.step === 'refused' && (
        <div class="stack">
          <p class="box bad" role="alert">
            {current.note}
          </p>
          <p>В хранилище ничего не изменилось.</p>
          <DialogEnd>
            <button type="button" onClick={close}>
              Понятно
            </button>
          </DialogEnd>
        </div>
      )}
      {current.step === 'locked' && <Locked name={current.name} close={close} />}
      {current.step === 'preview' && <Previewed shown={current} close={close} />}
      {current.step === 'done' && (
        <div class="stack">
          <div role="status">
            <Changes coming={current.coming} tense="done" />
          </div>
          <p class="muted">
            Если что-то не так, нажмите «Вернуть, как было» — здесь же, в настройках, в разделе «Копия».
          </p>
          <DialogEnd>
            <button type="button" class="primary" onClick={close}>
              Готово
            </button>
          </DialogEnd>
        </div>
      )}
    </Dialog>
  );
}

function Locked({ name, close }: { name: string; close: () => void }) {
  const phrase = useSignal('');
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    note.value = await during(busy, () => openChosen(phrase.value));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p>
        Файл «{name}» нынешним ключом хранилища не открывается. Наберите то, с чем его делали: пароль копии
        либо пароль или код восстановления, которые были у хранилища тогда, — даже если теперь они не
        действуют.
      </p>
      <div class="stack narrow">
        <PassphraseField
          label="Пароль или код копии"
          name="backup-passphrase"
          autocomplete="current-password"
          value={phrase}
        />
      </div>
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
      <DialogFooter
        send="Открыть копию"
        busy={busy.value && 'Открываю…'}
        disabled={phrase.value === ''}
        onLeave={close}
      />
    </form>
  );
}

function Previewed({
  shown: { preview, coming, asked },
  close,
}: {
  shown: Extract<Restoring, { step: 'preview' }>;
  close: () => void;
}) {
  const answers = useSignal<ReadonlyMap<string, PairAnswer>>(new Map());
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    note.value = await during(busy, () => restoreShown(answers.value));
  };
  const isNothing = isNothingIn(coming) && asked.length === 0;
  return (
    <form class="stack" onSubmit={submit}>
      <Inside preview={preview} />
      <section class="stack tight" aria-label="Что изменится">
        <h3>Что изменится</h3>
        <Changes coming={coming} tense="will" />
      </section>
      {asked.length > 0 && <Questions asked={asked} answers={answers} />}
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
      <DialogFooter
        send="Восстановить"
        busy={busy.value && 'Восстанавливаю…'}
        disabled={isNothing}
        leave={isNothing ? 'Понятно' : 'Не восстанавливать'}
        onLeave={close}
      />
    </form>
  );
}

function Inside({ preview: { madeAt, account, classes, entries, span } }: { preview: Preview }) {
  return (
    <section class="stack close" aria-label="Что в копии">
      <p>
        Сделана <b>{documentTime(madeAt)}</b>
        {account !== null && (
          <>
            , учётная запись Дневник.ру: <b>{account || 'имя не показано'}</b>
          </>
        )}
        . {entries === 0 ? 'В реестрах записей нет' : count(entries, RECORDS)}
        {span && ` с ${shortDate(span.from)} по ${shortDate(span.until)}`}.
      </p>
      {account === null && (
        <p class="box warn">Чья это копия, в ней не сказано. Восстанавливайте её, только если она ваша.</p>
      )}
      {classes.length > 0 && (
        <div class="table-box scroll-y">
          <table class="people">
            <thead>
              <tr>
                <th scope="col">Класс</th>
                <th scope="col">Учебный год</th>
                <th scope="col">В списке</th>
              </tr>
            </thead>
            <tbody>
              {classes.map(({ id, name, schoolYear, students, representatives, isDeleted }) => (
                <tr key={id}>
                  <td>{classTitle(name)}</td>
                  <td>
                    {schoolYear}/{schoolYear + 1}
                  </td>
                  <td>
                    {inWords({ unit: 'students', number: students })},{' '}
                    {inWords({ unit: 'representatives', number: representatives })}{' '}
                    {isDeleted && <span class="chip warn">удалён здесь, не вернётся</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const isNothingIn = ({ entries, documents, removed, joined }: Coming): boolean =>
  entries + documents + removed + joined === 0;

function Changes({ coming, tense }: { coming: Coming; tense: 'will' | 'done' }) {
  const { entries, documents, removed, joined } = coming;
  const isDone = tense === 'done';
  if (isNothingIn(coming))
    return <p>{isDone ? 'Всё это уже было в хранилище.' : 'Всё, что есть в копии, уже есть в хранилище.'}</p>;
  return (
    <>
      <ul>
        {entries > 0 && (
          <li>
            {isDone ? 'добавлено' : 'добавится'} {count(entries, RECORDS)}
          </li>
        )}
        {documents > 0 && (
          <li>
            {isDone ? 'взято' : 'возьмётся'} {inWords({ unit: 'documents', number: documents })}: списки,
            журналы или настройки, которые в копии новее или которых здесь нет
          </li>
        )}
        {removed > 0 && (
          <li>
            <b>
              {isDone ? 'удалено' : 'удалится'} {count(removed, RECORDS)}
            </b>
            : их класс удалён на другом компьютере
          </li>
        )}
        {joined > 0 && (
          <li>
            {isDone ? 'соединено' : 'соединится'} по две записи об одном человеке:{' '}
            {inWords({ unit: 'people', number: joined })}
          </li>
        )}
      </ul>
      {!isDone && (
        <p class="small muted">
          Записи хранилища и копии складываются, ничего из них не теряется. Восстановление можно отменить.
        </p>
      )}
    </>
  );
}

/** People of whom nobody but the teacher can tell; nothing is chosen for her. */
function Questions({
  asked,
  answers,
}: {
  asked: PersonMatch[];
  answers: Signal<ReadonlyMap<string, PairAnswer>>;
}) {
  const say = (pair: string, said: PairAnswer) => {
    answers.value = new Map([...answers.value, [pair, said]]);
  };
  return (
    <section class="stack close" aria-label="Один это человек?">
      <h3>Один это человек?</h3>
      <p class="small muted">
        В хранилище и в копии есть люди с одним именем. Что не отметите, останется как есть: ответить можно и
        позже, в «Списке класса».
      </p>
      {asked.map((match) => {
        const pair = pairId(match);
        const option = (said: PairAnswer, text: string) => (
          <label class="check">
            <input
              type="radio"
              name={pair}
              checked={answers.value.get(pair) === said}
              onChange={() => say(pair, said)}
            />
            {text}
          </label>
        );
        return (
          <fieldset key={pair} class="row">
            <legend class="flush">
              {match.name}
              {match.reasons.length > 0 && <span class="small muted"> · {match.reasons.join(', ')}</span>}
            </legend>
            {option('one', 'Один человек')}
            {option('apart', 'Разные люди')}
          </fieldset>
        );
      })}
    </section>
  );
}
