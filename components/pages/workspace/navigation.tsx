import { inWords, unitOf } from '../../../utils/base/text/counted.ts';
import type { Badge as SectionBadge } from '../../../utils/register/counts/section-badges.ts';
import { badges, urgencies, warnings } from '../../state/class-counts.ts';
import { linkTo, route } from '../../state/route.ts';
import { vault } from '../../state/vault-session.ts';
import { GROUPS, type Section, sectionOf, sections } from './sections.ts';

const listed = (group: Section['group']) =>
  sections.filter((section) => section.group === group && !section.under);

/** The list of sections: what is due on top, then by what it is about, then the extension itself. */
export function Navigation() {
  return (
    <nav class="workspace-nav" aria-label="Разделы">
      <div class="workspace-brand">
        <i aria-hidden="true">К</i>Классрук
      </div>
      <Links group="top" />
      {GROUPS.map(({ group, title }) => (
        <section key={group} aria-label={title}>
          <h2>{title}</h2>
          <Links group={group} />
        </section>
      ))}
      <div class="workspace-nav-foot">
        <Links group="foot" />
      </div>
    </nav>
  );
}

function Links({ group }: { group: Section['group'] }) {
  const current = sectionOf(route.value.section);
  return listed(group).map(({ id, title }) => (
    <a
      key={id}
      href={linkTo({ section: id, classGroup: route.value.classGroup })}
      aria-current={id === (current.under ?? current.id) ? 'page' : undefined}
    >
      {title}
      {vault.value === 'unlocked' && <Badge section={id} />}
    </a>
  ));
}

/** Red: something is overdue. Amber: something waits. */
function Badge({ section }: { section: Section['id'] }) {
  const ofDuties: ReadonlyMap<string, SectionBadge> = badges.value;
  const badge = section === 'today' ? late() : section === 'analysis' ? urgent() : ofDuties.get(section);
  if (!badge) return null;
  const { counted, tone, title } = badge;
  return (
    <span class={tone === 'bad' ? 'workspace-badge late' : 'workspace-badge'} title={title}>
      {counted.number}
      <span class="visually-hidden">
        {' '}
        {unitOf(counted)}
        {tone === 'bad' && ', просрочено'}
      </span>
    </span>
  );
}

function late(): SectionBadge | null {
  const { due, overdue } = urgencies.value;
  if (due.number === 0) return null;
  return {
    counted: due,
    tone: overdue.number > 0 ? 'bad' : 'warn',
    title: `${inWords(due)}: срок подошёл`,
  };
}

function urgent(): SectionBadge | null {
  const counted = warnings.value.urgent;
  return counted.number === 0
    ? null
    : { counted, tone: 'warn', title: `${inWords(counted)}: тревожные сигналы` };
}
