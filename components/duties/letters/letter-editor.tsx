import { useSignal } from '@preact/signals';
import { now } from '../../../utils/base/clock/now.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { type LetterSettings, usualText, withText } from '../../../utils/duties/letters/letter-templates.ts';
import { act } from '../../state/background.ts';
import { letterSettings } from '../../state/class-book.ts';
import { keepLetter } from '../../state/drafts.ts';
import { linkTo } from '../../state/route.ts';
import { TextArea } from '../../ui/text-areas.tsx';
import { addressed, DIGEST, draft, edit, letterFor, openTemplate, template, text } from './letter-model.ts';

const keep = (value: LetterSettings) => act('settings/save', { document: 'letters', value });

/** The letter: its template, its text as stored in the teacher's wording, and a preview for a family. */
export function LetterEditor() {
  /** What was done, said as long as that template is open. */
  const said = useSignal({ of: '', what: '' });
  const family = useSignal('');
  const name = useSignal('');
  const id = template.value;
  const say = (what: string) => {
    said.value = { of: template.value, what };
  };
  const keepText = async () => {
    if (!(await keep(withText(letterSettings.value, id, text.value)))) return;
    keepLetter(id, null);
    say('Текст сохранён: в следующий раз он откроется таким.');
  };
  const takeBack = async () => {
    const usual = usualText(id);
    if (!usual || !(await keep(withText(letterSettings.value, id, usual)))) return;
    keepLetter(id, null);
    say('Возвращён исходный текст.');
  };
  const addOwn = async (event: Event) => {
    event.preventDefault();
    const title = name.value.trim();
    if (!title) return;
    const { subject, body } = text.value;
    const own = { id: `own-${crypto.randomUUID()}`.slice(0, 40), title, subject, body };
    const settings = letterSettings.value;
    if (!(await keep({ ...settings, own: [...settings.own, own] }))) return;
    name.value = '';
    keepLetter(id, null);
    openTemplate(own.id);
    say(`Письмо «${title}» сохранено.`);
  };
  const dropOwn = async () => {
    const settings = letterSettings.value;
    if (!(await keep({ ...settings, own: settings.own.filter((each) => each.id !== id) }))) return;
    keepLetter(id, null);
    openTemplate('diary');
  };
  const { letter, problems, gaps } = letterFor(family.value || null);
  const message = said.value.of === id ? said.value.what : '';
  const isOwn = letterSettings.value.own.some((each) => each.id === id);
  return (
    <section class="card stack letters-text" aria-label="Текст письма">
      <div class="row">
        <h2 class="grow">Текст письма</h2>
        {draft.value && (
          <>
            <span class="chip" title="Сохраняется само, в хранилище">
              черновик от {describeTime(new Date(draft.value.savedAt), now())}
            </span>
            <button type="button" class="quiet small" onClick={() => keepLetter(id, null)}>
              Удалить черновик
            </button>
          </>
        )}
      </div>
      {id === DIGEST && text.value.subject === '' && (
        <p class="box warn">
          Данных класса ещё нет: в разделе «Журнал» нажмите «Обновить данные класса». Потом здесь появятся
          замены, контрольные работы, домашние задания и каникулы.
        </p>
      )}
      <label class="field">
        Тема
        <input
          type="text"
          maxLength={200}
          value={text.value.subject}
          onInput={(event) => edit({ subject: event.currentTarget.value })}
        />
      </label>
      <TextArea label="Текст" value={text.value.body} rows={12} onChange={(body) => edit({ body })} />
      <p class="small muted">
        Поля: {'{школа}, {класс}, {адрес}, {учитель}, {контакты}'}; в письмах по семьям ещё{' '}
        {'{ученик}, {родитель}'}.
      </p>
      {id !== DIGEST && (
        <div class="row">
          <button type="button" disabled={!draft.value} onClick={() => void keepText()}>
            Сохранить текст
          </button>
          {isOwn ? (
            <button type="button" class="quiet" onClick={() => void dropOwn()}>
              Удалить это письмо
            </button>
          ) : (
            <button type="button" class="quiet" onClick={() => void takeBack()}>
              Вернуть исходный текст
            </button>
          )}
          <form class="row" onSubmit={(event) => void addOwn(event)}>
            <input
              type="text"
              aria-label="Название нового письма"
              placeholder="Название нового письма"
              maxLength={100}
              size={26}
              value={name.value}
              onInput={(event) => (name.value = event.currentTarget.value)}
            />
            <button type="submit">Сохранить как новое</button>
          </form>
        </div>
      )}
      <p role="status" class={message ? 'box ok' : 'visually-hidden'}>
        {message}
      </p>
      {problems.map((problem) => (
        <p key={problem} class="box warn">
          {problem}
        </p>
      ))}
      {gaps.length > 0 && (
        <p class="box warn">
          В письме нечем заполнить: {gaps.map((field) => `{${field}}`).join(', ')}.{' '}
          <a href={linkTo({ section: 'settings' })}>Заполнить в настройках</a>
        </p>
      )}
      <details class="letters-look">
        <summary>Как письмо придёт</summary>
        <label class="row">
          Кому
          <select value={family.value} onChange={(event) => (family.value = event.currentTarget.value)}>
            <option value="">всем сразу</option>
            {addressed.value.recipients.map(({ person, name: of }) => (
              <option key={person} value={person}>
                {of}
              </option>
            ))}
          </select>
        </label>
        <p>
          <b>{letter.subject}</b>
        </p>
        <p class="as-written">{letter.body}</p>
      </details>
    </section>
  );
}
