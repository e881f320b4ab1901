import { readPageReport } from './page-report-model.ts';
import { shownClass } from './popup-model.ts';

/** In the menu of the popup: what the report of the site on the page in front says. */
export function PageReportEntry({ tab }: { tab: number }) {
  const shown = shownClass.value?.classGroup.id;
  if (!shown) return null;
  return (
    <button
      type="button"
      title="Отчёты сайта «Успеваемость: …» и «Посещаемость: …»: Классрук скажет, что в нём понял, и ничего не возьмёт без вас"
      onClick={() => void readPageReport({ tab, shown })}
    >
      Прочитать отчёт на этой странице
    </button>
  );
}
