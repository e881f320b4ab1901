import browser from 'webextension-polyfill';
import { linkTo, route } from '../../state/route.ts';

/** Beside the title: a print to try, the keys, what went wrong. */
export function HelpHead() {
  const { classGroup } = route.value;
  const to = (detail: string) => linkTo({ section: 'help', classGroup, detail });
  return (
    <>
      <span class="grow" />
      <button
        type="button"
        class="quiet small no-print"
        title="Лист с выдуманными данными"
        onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/print.html#try-out') })}
      >
        Проба печати
      </button>
      <a class="button quiet small no-print" href={to('keys')}>
        Сочетания клавиш
      </a>
      <a class="button quiet small no-print" href={to('problems')}>
        Неполадки
      </a>
    </>
  );
}
