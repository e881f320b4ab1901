import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { kindTitle, partTitle } from '../../../utils/dnevnik/understanding/part-titles.ts';
import type { Understood } from '../../../utils/dnevnik/understanding/understood.ts';
import { act, ask, failure } from '../../state/background.ts';
import { useLatest } from '../../state/latest.ts';
import { EmptyState } from '../../ui/table/empty-state.tsx';

const TIMES = ['раз', 'раза', 'раз'] as const;

/** Which pages and files the readers have met, and what they did not find there: for support, without people. */
export function UnderstoodView() {
  const all = useSignal<Understood[] | null>(null);
  const load = useLatest({
    outlivesLocking: true,
    read: () => ask('understood/list'),
    show(answer) {
      if (answer.ok) all.value = answer.value;
      else failure.value = answer.note;
    },
  });
  useEffect(() => void load(), [load]);
  const clear = async () => {
    if (await act('understood/clear')) void load();
  };
  return (
    <section class="card stack help-understood" aria-label="Что понято">
      <h2>Что понято</h2>
      <p class="muted">
        Какие страницы и файлы Дневник.ру Классрук читал и чего в них не нашёл. Имён здесь нет: только виды
        страниц, дни и числа.
      </p>
      {all.value?.length === 0 && (
        <EmptyState text="Пока пусто. Строка появится, когда Классрук прочтёт страницу или файл Дневник.ру." />
      )}
      {all.value !== null && all.value.length > 0 && (
        <>
          <table class="help-understood-table">
            <thead>
              <tr>
                <th scope="col">Страница или файл</th>
                <th scope="col" class="num">
                  Прочитано раз
                </th>
                <th scope="col">В последний раз</th>
                <th scope="col">Чего не нашлось</th>
              </tr>
            </thead>
            <tbody>
              {[...all.value].reverse().map((each) => (
                <Row key={each.kind} of={each} />
              ))}
            </tbody>
          </table>
          <p>
            Чего-то не нашлось — откройте эту страницу на сайте, нажмите значок Классрука и выберите «Показать
            строение этой страницы…». Этот отчёт без имён и чисел можно передать разработчику.
          </p>
          <div class="row">
            <button type="button" onClick={() => void clear()}>
              Очистить список
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function Row({ of: { kind, count: times, day, missing } }: { of: Understood }) {
  return (
    <tr>
      <th scope="row">{kindTitle(kind)}</th>
      <td class="num">{times}</td>
      <td class="nowrap">{russianDay(day)}</td>
      <td>
        {missing.length === 0 ? (
          <span class="muted">всё нашлось</span>
        ) : (
          <ul>
            {[...missing].reverse().map((each) => (
              <li key={each.part}>
                {partTitle(each.part)}{' '}
                <span class="muted small">
                  {count(each.count, TIMES)}, последний — {russianDay(each.day)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
