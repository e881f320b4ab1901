import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { notEntered } from '../../../utils/duties/groups/entered-groups.ts';
import { enteredOf, recordEntered } from '../../duties/groups/groups-model.ts';
import { students } from '../../state/class-states.ts';
import { form, group, judgement, plan, savedRight } from './fill-model.ts';

/** The page came from the site as it is planned: the teacher records that the groups are entered. */
export function SavedNote() {
  const [of, right] = [plan.value, savedRight.value];
  const { stops = [], changes = [] } = judgement.value ?? {};
  if (!of || !right || right.size === 0 || stops.length + changes.length > 0) return null;
  const own = students.value.filter(({ key }) => of.placements.has(key));
  const open = own.flatMap(({ key }) => (right.has(key) ? [] : [key]));
  if (open.length > 0)
    return (
      <p class="box" role="status">
        На сайте как в плане: {inWords(counted('students', right))}. Ещё не проверены:{' '}
        {inWords(counted('students', open))}. Откройте остальные страницы списка и прочитайте каждую.
      </p>
    );
  const ids = form.value?.reading.way === 'choice' ? of.groups.map(({ id }) => id) : [group.value ?? ''];
  const waiting = notEntered(of, enteredOf(of.subject), students.value).filter((key) =>
    ids.includes(of.placements.get(key)?.group ?? enteredOf(of.subject).get(key)?.group ?? ''),
  );
  return (
    <div class="box ok" role="status">
      {waiting.length === 0 ? (
        <p>На сайте всё как в плане, и это записано.</p>
      ) : (
        <>
          <p>Страница открыта заново, на ней всё как в плане. Если состав сохранён, запишите это.</p>
          <button type="button" class="primary" onClick={() => void recordEntered(of, ids, 'form')}>
            Записать: внесено в Дневник.ру
          </button>
        </>
      )}
    </div>
  );
}
