import { isAdult } from '../../utils/register/standing.ts';
import { personOf, today } from '../state/class-states.ts';
import { AuthorityForm } from './authority-form.tsx';
import { BlockForm } from './block-form.tsx';
import { GrownUpForm } from './grown-up-form.tsx';

/** What holds for a person everywhere: relation and authority, a grown-up student's answer, «не выдавать». */
export function FactsForm({ person }: { person: string }) {
  const known = personOf(person);
  if (!known) return null;
  const isRepresentative = known.role === 'representative';
  const grownUp = (isRepresentative ? known.children : [person]).flatMap((key) => {
    const student = personOf(key);
    return student && isAdult(student, today.value) ? [key] : [];
  });
  return (
    <section class="box stack" aria-label="Полномочия и запрет выдачи">
      {isRepresentative && <AuthorityForm person={person} />}
      {grownUp.map((student) => (
        <GrownUpForm key={student} student={student} />
      ))}
      <BlockForm person={person} />
    </section>
  );
}
