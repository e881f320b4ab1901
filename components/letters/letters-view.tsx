import { useSignal } from '@preact/signals';
import { russianDay } from '../../utils/calendar/day.ts';
import { SIGN_IN_ADDRESS } from '../../utils/dnevnik/addresses.ts';
import { CHAT_TEXT, filledLetter, USUAL_LETTER } from '../../utils/letters/diary-letter.ts';
import { draftMessage, mailtoLinks } from '../../utils/letters/draft-message.ts';
import { letterRecipients } from '../../utils/letters/letter-recipients.ts';
import type { RecordedEntry } from '../../utils/registers/entries.ts';
import { classTitle } from '../../utils/roster/class-title.ts';
import { count } from '../../utils/text/plural.ts';
import { book, schoolDetails } from '../class-book/class-book.ts';
import { barred, informing, representatives, today } from '../class-book/class-states.ts';
import { record } from '../registers/record.ts';
import { TextArea } from '../settings/text-areas.tsx';
import './letters.css';

const RECIPIENTS = ['получатель', 'получателя', 'получателей'] as const;
type Way = Extract<RecordedEntry, { kind: 'letter-prepared' }>['how'];

/** Letter about the electronic diary: text, who gets it, drafts for the teacher's own mail program, the record. */
export function LettersView() {
  const draft = useSignal({ ...USUAL_LETTER });
  const said = useSignal('');
  const [current, details] = [book.value, schoolDetails.value];
  if (!current || !details) return null;
  const { recipients, left } = letterRecipients(representatives.value, {
    barred,
    paperOnly: (key) => informing.value.find(({ person }) => person === key)?.form === 'paper',
  });
  const { letter, problems } = filledLetter(draft.value, {
    школа: details.school.shortName || details.school.fullName,
    класс: classTitle(current.roster.classGroup.name),
    адрес: SIGN_IN_ADDRESS,
    учитель: details.teacher.name,
    контакты: details.teacher.contacts,
  });
  const addresses = recipients.map(({ email }) => email);
  const { links } = mailtoLinks({ subject: letter.subject, body: '' }, addresses);
  const about = letter.subject.trim() || 'Письмо родителям';
  const base = { classGroup: current.classGroup, on: today.value, subject: about };
  const prepared = (how: Way) =>
    record(recipients.map(({ person }) => ({ ...base, kind: 'letter-prepared', person, how })));
  const takeDraft = () => {
    const file = new Blob([draftMessage(letter, addresses)], { type: 'message/rfc822' });
    const address = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: address, download: 'Письмо родителям.eml' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    said.value = 'Черновик сохранён. Откройте файл: почтовая программа покажет готовое письмо.';
    void prepared('draft');
  };
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      said.value = `${what} в буфере обмена: вставьте, где нужно.`;
    } catch {
      said.value = 'Скопировать не удалось: выделите текст ниже и нажмите Ctrl+C.';
    }
  };
  const entries = current.register.entries;
  const last = (kind: 'letter-prepared' | 'letter-sent', person: string) =>
    entries.findLast((entry) => entry.kind === kind && entry.person === person);
  const waiting = recipients.filter(({ person }) => {
    const [ready, sent] = [last('letter-prepared', person), last('letter-sent', person)];
    return ready && (!sent || sent.at < ready.at);
  });
  const dayOf = (entry: ReturnType<typeof last>) => (entry && 'on' in entry ? russianDay(entry.on) : '—');
  return (
    <>
      <section class="card stack" aria-label="Письмо об электронном дневнике">
        <h2>Письмо об электронном дневнике</h2>
        <label class="field">
          Тема
          <input
            type="text"
            maxLength={200}
            value={draft.value.subject}
            onInput={(event) => (draft.value = { ...draft.value, subject: event.currentTarget.value })}
          />
        </label>
        <TextArea
          label="Текст; поля: {школа}, {класс}, {адрес}, {учитель}, {контакты}"
          value={draft.value.body}
          onChange={(body) => (draft.value = { ...draft.value, body })}
        />
        {problems.map((problem) => (
          <p key={problem} class="box warn">
            {problem}
          </p>
        ))}
        <details>
          <summary>Как письмо придёт</summary>
          <p>
            <b>{letter.subject}</b>
          </p>
          <p class="letter-text">{letter.body}</p>
        </details>
      </section>
      <section class="card stack" aria-label="Отправить">
        <h2>Отправить: {count(recipients.length, RECIPIENTS)}</h2>
        <p class="muted small">
          Классрук ничего не отправляет сам: он готовит черновик для вашей почты. Адреса стоят в скрытой
          копии, родители не видят адресов друг друга. Отметок и сведений о детях в письме нет.
        </p>
        <div class="row">
          <button type="button" class="primary" disabled={!recipients.length} onClick={takeDraft}>
            Сохранить черновик (.eml)
          </button>
          {links.map((link, index) => (
            <a key={link} class="button" href={link} onClick={() => void prepared('mail-program')}>
              Открыть в почте{links.length > 1 ? `, часть ${index + 1} из ${links.length}` : ''}
            </a>
          ))}
          <button type="button" onClick={() => void copy(letter.body, 'Текст письма')}>
            Скопировать текст письма
          </button>
          <button
            type="button"
            onClick={() => void copy(CHAT_TEXT.replace('{адрес}', SIGN_IN_ADDRESS), 'Текст для чата')}
          >
            Скопировать текст для чата
          </button>
        </div>
        {links.length > 0 && (
          <p class="muted small">
            «Открыть в почте» подставит тему и адреса; текст скопируйте и вставьте: длинный русский текст
            почтовые программы по ссылке не принимают.
          </p>
        )}
        <p role="status" class={said.value ? 'box' : 'visually-hidden'}>
          {said.value}
        </p>
        {waiting.length > 0 && (
          <div class="row">
            <button
              type="button"
              onClick={() =>
                void record(waiting.map(({ person }) => ({ ...base, kind: 'letter-sent', person })))
              }
            >
              Письмо отправлено: записать ({waiting.length})
            </button>
          </div>
        )}
      </section>
      <section class="card stack" aria-label="Кому письмо">
        <h2>Кому</h2>
        {recipients.length === 0 ? (
          <p>
            Адресов почты в списке класса нет. Они берутся из отчёта «Люди» и из ваших таблиц: «Список
            класса».
          </p>
        ) : (
          <div class="table-box">
            <table class="people">
              <thead>
                <tr>
                  <th>Представитель</th>
                  <th>Адрес</th>
                  <th>Подготовлено</th>
                  <th>Отправлено</th>
                </tr>
              </thead>
              <tbody>
                {recipients.map(({ person, name, email }) => (
                  <tr key={person}>
                    <td>{name}</td>
                    <td>{email}</td>
                    <td>{dayOf(last('letter-prepared', person))}</td>
                    <td>{dayOf(last('letter-sent', person))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {left.length > 0 && (
          <details>
            <summary>Письмо не пойдёт: {left.length}</summary>
            <ul>
              {left.map(({ person, name, why }) => (
                <li key={person}>
                  {name} <span class="muted">— {why}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </>
  );
}
