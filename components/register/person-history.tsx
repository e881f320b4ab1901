import type { ComponentType } from 'preact';
import { russianDay } from '../../utils/base/calendar/day.ts';
import { isRecorded, kinds } from '../../utils/duties/entry.ts';
import { personHistory } from '../../utils/register/history.ts';
import { book } from '../state/class-book.ts';
import { entryWords, nameOf, personOf } from '../state/class-states.ts';
import { takeBack } from '../state/record.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FactsForm } from './facts-form.tsx';

/** A link from the history of a person to somewhere else. */
export interface PersonLinkProps {
  person: string;
  /** Closes the history. */
  onLeave(): void;
}

/** Everything that was recorded about a person, and what holds for the person everywhere. */
export function PersonHistory({
  person,
  more: More,
  onClose,
}: {
  person: string;
  more?: ComponentType<PersonLinkProps> | undefined;
  onClose: () => void;
}) {
  const current = book.value;
  if (!current) return null;
  const lines = personHistory(current.ofAll, person, entryWords(), kinds).reverse();
  const recorded = new Set(current.ofAll.filter(isRecorded).map(({ id }) => id));
  const known = personOf(person);
  return (
    <Dialog title={nameOf(person)} wide onClose={onClose}>
      <div class="stack">
        {known && (
          <p class="muted">
            {known.role === 'student' ? 'Ученик' : (known.relation ?? 'представитель')}
            {known.children.length > 0 && ` · ${known.children.map(nameOf).join(', ')}`}
            {known.birthDate && ` · ${russianDay(known.birthDate)}`}
            {[...known.phones, ...known.emails].map((contact) => ` · ${contact}`)}
          </p>
        )}
        {known && <FactsForm key={person} person={person} />}
        {known && More && <More person={person} onLeave={onClose} />}
        <h2>История</h2>
        {lines.length === 0 && <p class="muted">Записей пока нет.</p>}
        <ol class="history">
          {lines.map(({ entry, text, recordedOn, by, struckOn, doubted }) => (
            <li key={entry}>
              <span class="small muted">
                {russianDay(recordedOn)}
                {by && ` · ${by}`}
                {doubted && ' · дата записи под сомнением: часы компьютера спешили'}
              </span>
              <span class="grow">
                {struckOn ? (
                  <>
                    <s>{text}</s> <span class="small muted">исправлено {russianDay(struckOn)}</span>
                  </>
                ) : (
                  text
                )}
              </span>
              {!struckOn && recorded.has(entry) && (
                <button type="button" class="quiet" onClick={() => void takeBack([entry])}>
                  Исправить: записи не было
                </button>
              )}
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}
