/**
 * A period mark, distinguished by shape as well as colour: 5 a full circle, 4 a circle, 3 a square, 2 and 1 a
 * full square, words (н/а, осв, зач) a dashed frame. A given mark is underlined, an expected one is not.
 */
export function GradeMark({ mark, isGiven }: { mark: string; isGiven: boolean }) {
  const number = /^[1-5]/.exec(mark)?.[0] ?? 'words';
  return (
    <span class={`journal-grade journal-grade-${number}${isGiven ? ' given' : ''}`} aria-hidden="true">
      <i>{mark}</i>
    </span>
  );
}

/** The meaning of the table's shapes and signs. */
export function GradeLegend() {
  return (
    <p class="small muted row journal-grade-legend">
      <span>
        <GradeMark mark="5" isGiven /> выставлена
      </span>
      <span>
        <GradeMark mark="4" isGiven={false} /> ожидается по среднему
      </span>
      <span>
        <b>≈</b> спорная: среднее у границы
      </span>
      <span>
        <b>≠</b> отметка или среднее на сайте другие
      </span>
      <span>
        <b>?</b> отметок мало
      </span>
    </p>
  );
}
