import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openSchoolsTabs, type SchoolsTab } from './front-tab.ts';
import { useLatest } from './latest.ts';

/** Open pages of the school on the site; null: not yet looked for. */
export function useSchoolsTabs(): { tabs: readonly SchoolsTab[] | null; look(): void } {
  const tabs = useSignal<readonly SchoolsTab[] | null>(null);
  const look = useLatest({
    read: openSchoolsTabs,
    show(found: readonly SchoolsTab[]) {
      tabs.value = found;
    },
  });
  useEffect(() => void look(), []);
  return { tabs: tabs.value, look: () => void look() };
}

/** These pages, each with the button that takes it. */
export function SchoolsTabs(props: {
  tabs: readonly SchoolsTab[] | null;
  /** «Сравнить с планом» */
  verb: string;
  onTake: (tab: number) => void;
}) {
  if (!props.tabs?.length) return null;
  return (
    <ul class="plain-list stack tight" aria-label="Открытые страницы школы">
      {props.tabs.map(({ tab, title }) => (
        <li key={tab} class="row">
          <span class="one-line grow" title={title}>
            {title}
          </span>
          <button
            type="button"
            class="small"
            aria-label={`${props.verb}: ${title}`}
            onClick={() => props.onTake(tab)}
          >
            {props.verb}
          </button>
        </li>
      ))}
    </ul>
  );
}
