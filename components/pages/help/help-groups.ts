import type { DutyId } from '../../../utils/duties/duties.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { helpOn } from '../../../utils/duties/duty-help.ts';
import type { AnyDuty } from '../../../utils/register/duty.ts';
import { dutySections } from '../../duties/duty-sections.ts';
import { safety } from './articles/safety.ts';
import { start } from './articles/start.ts';
import { tasks } from './articles/tasks.ts';
import { trouble } from './articles/trouble.ts';
import type { HelpArticle, HelpGroup } from './help-article.ts';

const hasSection = ({ id }: AnyDuty): boolean =>
  dutySections.some(({ duty, view }) => duty.id === id && view !== null);

/** What a duty says of itself, as an article. */
function articleOf(duty: AnyDuty): HelpArticle {
  const { title: heading = '', sentences: [lead = '', ...steps] = [] } = helpOn(duty.id) ?? {};
  const section = hasSection(duty) ? { section: duty.id as DutyId } : {};
  return { id: `about-${duty.id}`, title: duty.title, heading, lead, steps, ...section };
}

/** All articles, in groups as the list at the side shows them. */
export const helpGroups: readonly HelpGroup[] = [
  start,
  tasks,
  trouble,
  safety,
  { title: 'О разделах', articles: (duties as readonly AnyDuty[]).map(articleOf) },
];

export const helpArticles: readonly HelpArticle[] = helpGroups.flatMap(({ articles }) => articles);
