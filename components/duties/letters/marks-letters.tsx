import { SIGN_IN_ADDRESS } from '../../../utils/dnevnik/addresses.ts';
import { familyDigest } from '../../../utils/duties/letters/digest.ts';
import { foreignDomain } from '../../../utils/duties/letters/foreign-mail.ts';
import { type MarksFamily, marksRecipients } from '../../../utils/duties/letters/marks-recipients.ts';
import { book } from '../../state/class-book.ts';
import { consentRules, nameOf, representatives, students } from '../../state/class-states.ts';
import { figures } from '../../state/journal-figures.ts';
import { extractsFor } from '../extracts/extract-for.ts';
import { addressed, type Draft, recordPrepared, saveDraft, saveDrafts } from './letter-model.ts';

/** Sections of the extract by e-mail, only for families for which the register allows it. */
export function MarksLetters() {
  const { families, left } = marksRecipients(students.value, representatives.value, {
    recipients: addressed.value.recipients,
    entries: book.value?.register.entries ?? [],
    rules: consentRules.value,
  });
  const isRead = figures.value !== null && figures.value.year.students.length > 0;
  const draftOf = ({ student, recipients }: MarksFamily): Draft[] =>
    extractsFor([student]).map((extract) => ({
      letter: familyDigest(extract, SIGN_IN_ADDRESS),
      bcc: recipients.map(({ email }) => email),
      name: `Сведения, ${extract.studentName}`,
    }));
  const take = (wanted: readonly MarksFamily[]) => {
    const drafts = wanted.flatMap(draftOf);
    const [first] = drafts;
    if (!first) return;
    if (wanted.length === 1) saveDraft(first);
    else saveDrafts(drafts, 'Сведения по семьям');
    const people = wanted.flatMap(({ recipients }) => recipients.map(({ person }) => person));
    void recordPrepared([...new Set(people)], 'draft', first.letter.subject);
  };
  return (
    <section class="card stack" aria-label="Отметки по почте">
      <h2>Отметки по почте: семей — {families.length}</h2>
      <p class="muted small">
        Разделы выписки письмом: только семьям, у которых в журнале согласий стоит действующее согласие за
        ребёнка «Сведения об обучении по электронной почте» (раздел «Согласия»). Остальным — письмо без
        отметок.
      </p>
      {!isRead && (
        <p class="box warn">
          Журнал класса ещё не прочитан: в разделе «Журнал» нажмите «Обновить данные класса».
        </p>
      )}
      {families.length > 1 && (
        <div>
          <button type="button" disabled={!isRead} onClick={() => take(families)}>
            Все черновики с отметками (.zip)
          </button>
        </div>
      )}
      {families.length > 0 && (
        <ul class="letters-plain">
          {families.map((family) => (
            <li key={family.student} class="row">
              <span class="grow">
                {nameOf(family.student)}
                {family.recipients.map(({ person, email }) => {
                  const foreign = foreignDomain(email);
                  return (
                    <div key={person} class="small muted">
                      {nameOf(person)}, {email}{' '}
                      {foreign && (
                        <span class="chip warn">почта {foreign} за границей: спросите российский адрес</span>
                      )}
                    </div>
                  );
                })}
              </span>
              <button
                type="button"
                disabled={!isRead}
                aria-label={`Черновик с отметками: ${nameOf(family.student)}`}
                onClick={() => take([family])}
              >
                Черновик (.eml)
              </button>
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <details>
          <summary>Отметки по почте не пойдут: {left.length}</summary>
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
  );
}
