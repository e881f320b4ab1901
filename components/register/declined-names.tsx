import { correctionKey, declineName } from '../../utils/base/names/declension.ts';
import type { NamedPerson } from '../../utils/base/names/named-person.ts';
import type { RosterPerson } from '../../utils/class-data/roster/person.ts';
import { act } from '../state/background.ts';
import { nameCorrections, schoolDetails } from '../state/class-book.ts';
import { familyOf } from '../state/class-states.ts';

/**
 * Names as papers will decline them: who signs a statement to the head, or to whom letters and notices go. A
 * correction is made once and stays.
 */
export function DeclinedNames({
  people,
  as = 'signer',
}: {
  people: RosterPerson[];
  as?: 'signer' | 'addressee';
}) {
  // A statement is signed by a representative: for a student, by those of the family.
  const signers = new Map(
    people
      .flatMap((person) => (person.role === 'student' ? familyOf(person) : [person]))
      .map((person) => [person.key, person]),
  );
  const head = schoolDetails.value?.head;
  const isHeadNamed = as === 'signer' && head?.name && !head.nameDative;
  if (signers.size === 0 && !isHeadNamed) return null;
  return (
    <details>
      <summary>Как склонены имена</summary>
      <p class="small muted">
        Исправленное запоминается для всех бумаг. Пустое поле — снова по правилам; если правила не знают, в
        бумаге будет «ФИО: …» в именительном падеже.
      </p>
      <div class="fields">
        {isHeadNamed && (
          <Declined person={{ name: head.name, sex: null }} nameCase="dative" question="кому?" />
        )}
        {[...signers.values()].map((person) => (
          <Declined
            key={person.key}
            person={person}
            nameCase={as === 'signer' ? 'genitive' : 'dative'}
            question={as === 'signer' ? 'от кого?' : 'кому?'}
          />
        ))}
      </div>
    </details>
  );
}

function Declined(props: { person: NamedPerson; nameCase: 'genitive' | 'dative'; question: string }) {
  const { person, nameCase, question } = props;
  const form = declineName(person, nameCase, nameCorrections.value);
  return (
    <label class="field">
      <span>
        {person.name} <span class="muted small">{question}</span>
      </span>
      <input
        type="text"
        maxLength={200}
        placeholder="не склоняется"
        value={form ?? ''}
        onChange={(event) => correct(correctionKey(person.name, nameCase), event.currentTarget.value)}
      />
    </label>
  );
}

/** Takes effect at once, so that a paper made at the same time has it. */
function correct(key: string, form: string): void {
  nameCorrections.value = { ...nameCorrections.value, [key]: form };
  void act('settings/save', { document: 'declensions', value: { key, form } });
}
