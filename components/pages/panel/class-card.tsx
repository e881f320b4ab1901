import { now } from '../../../utils/base/clock/now.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { sourceInWords } from '../../../utils/class-data/journal/data-source.ts';
import type { ClassCard as Card } from '../../../utils/messages/panel-requests.ts';
import './panel.css';

/** The panel stands in the page of the site: the rest is in the workspace. */
const SHOWN = 6;

/** In the panel: how the class stands today, and whose trouble is urgent. For the teacher's eyes. */
export function ClassCard({
  card,
  onAnalysis,
  onStudent,
}: {
  card: Card;
  onAnalysis: () => void;
  onStudent: (student: string) => void;
}) {
  const { alarms, counts, figures } = card;
  const { urgent, watched } = counts;
  const more = { ...urgent, number: urgent.number - SHOWN };
  return (
    <section class="card stack" aria-label="Класс сегодня">
      <div class="row">
        <h2>Класс сегодня</h2>
        {card.period && <span class="muted">{card.period}</span>}
        <span class="grow" />
        <span class="small muted">{sourceInWords(card.source, now())}</span>
        <button type="button" class="quiet" onClick={onAnalysis}>
          Весь анализ
        </button>
      </div>
      {card.partial && (
        <p class="small muted">
          {card.source.readAt
            ? 'Журналы прочитаны не полностью: подсчёты неполные. Обновите данные класса.'
            : 'Из файлов взяты не все уроки: подсчёты неполные.'}
        </p>
      )}
      <p class="row">
        {figures.map(({ name, value, hint }) => (
          <span key={name} title={hint}>
            {name} <b>{value}</b>
          </span>
        ))}
      </p>
      {alarms.length === 0 ? (
        <p class="muted">Срочных сигналов нет.</p>
      ) : (
        <>
          <p>
            <b>Требуют внимания: {inWords(urgent)}</b>
          </p>
          <ul class="panel-alarms">
            {alarms.slice(0, SHOWN).map(({ student, name, said }) => (
              <li key={student}>
                <button type="button" onClick={() => onStudent(student)}>
                  {name}
                </button>
                <span class="small"> {said}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {(more.number > 0 || watched.number > 0) && (
        <p class="small muted">
          {more.number > 0 && `Ещё ${inWords(more)}. `}
          {watched.number > 0 && `Присмотреться: ${inWords(watched)}.`}
        </p>
      )}
    </section>
  );
}
