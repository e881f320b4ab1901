import { book, schoolDetails } from '../../state/class-book.ts';
import { linkTo, route } from '../../state/route.ts';
import { settingsGroups } from './settings-parts.tsx';
import './settings.css';

/** The settings: their parts in a list at the side, one of them shown. */
export function SettingsView() {
  if (!schoolDetails.value) return <p class="muted">Открываю…</p>;
  const groups = settingsGroups.map(({ title, parts }) => ({
    title,
    parts: parts.filter(({ ofClass }) => !ofClass || book.value),
  }));
  const all = groups.flatMap(({ parts }) => parts);
  const shown = all.find(({ id }) => id === route.value.detail) ?? all[0];
  if (!shown) return null;
  const { id, view: View } = shown;
  return (
    <div class="settings">
      <nav class="settings-list" aria-label="Части настроек">
        {groups.map(({ title, parts }) => (
          <section key={title} aria-label={title}>
            <h3 class="small muted">{title}</h3>
            {parts.map((part) => (
              <a
                key={part.id}
                href={linkTo({ section: 'settings', classGroup: route.value.classGroup, detail: part.id })}
                aria-current={part.id === id ? 'page' : undefined}
              >
                {part.title}
              </a>
            ))}
          </section>
        ))}
      </nav>
      <div class="settings-part stack">
        <View key={id} />
      </div>
    </div>
  );
}
