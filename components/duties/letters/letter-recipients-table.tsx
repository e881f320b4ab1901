import { russianDay } from '../../../utils/base/calendar/day.ts';
import { book, shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { keepLetter } from '../../state/drafts.ts';
import { record } from '../../state/record.ts';
import {
  addressed,
  type Draft,
  isReady,
  letterFor,
  recordPrepared,
  saveDraft,
  saveDrafts,
  template,
} from './letter-model.ts';

/** Who gets the letter, each family's own draft, what was prepared and sent; and whom it does not reach. */
export function LetterRecipientsTable() {
  const { recipients, left } = addressed.value;
  const entries = book.value?.register.entries ?? [];
  const last = (kind: 'letter-prepared' | 'letter-sent', person: string) =>
    entries.findLast((entry) => entry.kind === kind && entry.person === person);
  const dayOf = (entry: ReturnType<typeof last>) => (entry && 'on' in entry ? russianDay(entry.on) : '—');
  const onPaper = (person: string) => {
    const ready = last('letter-prepared', person);
    return ready?.kind === 'letter-prepared' && ready.how === 'paper' ? russianDay(ready.on) : '';
  };
  const waiting = recipients.filter(({ person }) => {
    const [ready, sent] = [last('letter-prepared', person), last('letter-sent', person)];
    return ready && (!sent || entries.indexOf(sent) < entries.indexOf(ready));
  });
  const { subject } = letterFor(null).letter;
  const sent = async () => {
    const done = await record(
      waiting.map(({ person }) => {
        const ready = last('letter-prepared', person);
        const about = ready?.kind === 'letter-prepared' ? ready.subject : subject;
        const classGroup = shownClass();
        return { kind: 'letter-sent' as const, classGroup, person, on: today.value, subject: about };
      }),
    );
    if (done) keepLetter(template.value, null);
  };
  const draftOf = ({ person, name, email }: (typeof recipients)[number]): Draft => ({
    letter: letterFor(person).letter,
    bcc: [email],
    name: `Письмо, ${name}`,
  });
  const own = (recipient: (typeof recipients)[number]) => {
    const draft = draftOf(recipient);
    saveDraft(draft);
    void recordPrepared([recipient.person], 'draft', draft.letter.subject);
  };
  const ready = recipients.filter(({ person }) => isReady(letterFor(person)));
  const all = () => {
    saveDrafts(ready.map(draftOf), 'Письма семьям');
    const people = ready.map(({ person }) => person);
    void recordPrepared(people, 'draft', (person) => letterFor(person).letter.subject);
  };
  return (
    <section class="card stack" aria-label="Кому письмо">
      <div class="row">
        <h2 class="grow">Кому</h2>
        {ready.length > 1 && (
          <button type="button" onClick={all}>
            Письмо каждой семье: все черновики (.zip, {ready.length})
          </button>
        )}
        {waiting.length > 0 && (
          <button type="button" onClick={() => void sent()}>
            Письмо отправлено: записать ({waiting.length})
          </button>
        )}
      </div>
      {recipients.length === 0 ? (
        <p>
          Адресов почты в списке класса нет. Они берутся из отчёта «Люди» и из ваших таблиц: «Список и
          контакты».
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
                <th>Письмо этой семье</th>
              </tr>
            </thead>
            <tbody>
              {recipients.map((recipient) => (
                <tr key={recipient.person}>
                  <td>{recipient.name}</td>
                  <td>{recipient.email}</td>
                  <td>{dayOf(last('letter-prepared', recipient.person))}</td>
                  <td>{dayOf(last('letter-sent', recipient.person))}</td>
                  <td>
                    <button
                      type="button"
                      disabled={!isReady(letterFor(recipient.person))}
                      aria-label={`Черновик: ${recipient.name}`}
                      onClick={() => own(recipient)}
                    >
                      Черновик
                    </button>
                  </td>
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
                {onPaper(person) && <span class="muted">; на бумаге: {onPaper(person)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
