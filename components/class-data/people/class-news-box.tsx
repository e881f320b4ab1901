import { now } from '../../../utils/base/clock/now.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import type { ClassNews } from '../../../utils/messages/panel-requests.ts';

/** Who has joined and left since the list was last read. */
export function ClassNewsBox({ news }: { news: ClassNews }) {
  return (
    <section class="box small" aria-label="Что изменилось в классе">
      <p>
        <b>С прошлого чтения</b> ({describeTime(new Date(news.since), now())})
      </p>
      <ul>
        {news.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
