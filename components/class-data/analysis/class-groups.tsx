import { shortName } from '../../../utils/base/names/short-name.ts';
import type { ClassAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { studentName, subjectName } from '../../state/journal-figures.ts';
import { linkToPerson } from '../../state/person-places.ts';

interface Group {
  title: string;
  about: string;
  students: { key: string; note: string }[];
}

/** Standings of the students, by name in journal order. */
export function ClassGroups({ current }: { current: ClassAnalysis }) {
  const of = current.figures[current.figures.basis];
  const plain = (keys: readonly string[]) => keys.map((key) => ({ key, note: '' }));
  const noted = (list: readonly { student: string; subjects: string[] }[]) =>
    list.map(({ student, subjects }) => ({ key: student, note: subjects.map(subjectName).join(', ') }));
  const single = (list: readonly { student: string; subject: string }[]) =>
    list.map(({ student, subject }) => ({ key: student, note: subjectName(subject) }));
  const groups: Group[] = [
    { title: 'Неуспевающие', about: 'есть «2»', students: noted(of.failing) },
    { title: 'Не аттестованы', about: 'есть н/а', students: noted(of.notCertified) },
    { title: 'С одной «3»', about: 'остальные «4» и «5»', students: single(of.oneThree) },
    { title: 'С одной «4»', about: 'остальные «5»', students: single(of.oneFour) },
    { title: 'Хорошисты', about: '«4» и «5»', students: plain(of.good) },
    { title: 'Отличники', about: 'все «5»', students: plain(of.excellent) },
  ];
  return (
    <section class="stack" aria-label="Группы">
      <h2>Группы</h2>
      <div class="analysis-groups">
        {groups.map(({ title, about, students }) => (
          <div key={title} class="card">
            <h3>
              {title} <span class="muted">{students.length}</span>
            </h3>
            <p class="small muted">{about}</p>
            {students.length === 0 ? (
              <p class="muted">Никого</p>
            ) : (
              <ul>
                {students.map(({ key, note }) => (
                  <li key={key}>
                    <a class="person" href={linkToPerson('student', key)}>
                      {shortName(studentName(key))}
                    </a>
                    {note && <span class="small muted"> · {note}</span>}
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
