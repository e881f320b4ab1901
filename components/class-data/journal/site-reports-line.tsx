import { reportsAddress, siteLink } from '../../../utils/dnevnik/addresses.ts';
import { siteFiles } from '../../state/stored-journal.ts';

/** Titles as the site usually writes them. */
const TITLES = {
  progress: ['Успеваемость: Классному руководителю', 'Успеваемость: Классы'],
  student: ['Успеваемость: Ученики'],
  attendance: ['Посещаемость: Классы', 'Посещаемость: Общий'],
} as const;

/**
 * Where the site has a report of its own: a link to the page that the teacher took it from, else to the list of reports.
 */
export function SiteReportsLine({ about }: { about: readonly (keyof typeof TITLES)[] }) {
  const list = reportsAddress();
  if (!list) return null;
  const titles = about.flatMap((each) => TITLES[each]);
  return (
    <p class="small muted journal-site-reports">
      На сайте:{' '}
      {titles.map((title, at) => (
        <span key={title}>
          {at > 0 && ', '}
          <a href={(addressOf(title, list) ?? list).href} target="_blank" rel="noreferrer">
            {title}
          </a>
        </span>
      ))}
      . Постройте отчёт на сайте, затем нажмите значок Классрука → «Ещё» → «Прочитать отчёт на этой странице».
    </p>
  );
}

/** Of the report of that title that was taken last. */
function addressOf(title: string, list: URL): URL | null {
  const key = title.toLowerCase();
  const taken = siteFiles.value.files.findLast(
    ({ name, address }) => address && name.toLowerCase().startsWith(key),
  );
  return siteLink(taken?.address ?? null, list);
}
