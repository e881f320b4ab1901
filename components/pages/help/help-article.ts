import type { SectionId } from '../../state/route.ts';

/**
 * An article of the help: one question, answered in steps. In its texts `**…**` is bold; what is bold in «…» is a word
 * of the interface, and stands there so.
 */
export interface HelpArticle {
  /** Its place in the address: `#help/<class>/<id>`. */
  id: string;
  /** In the list at the side. */
  title: string;
  /** Over the article, where it says more than its title. */
  heading?: string;
  /** What it is about, said first. */
  lead: string;
  steps: readonly string[];
  /** What may go wrong, or must not be done. */
  warning?: string;
  /** Where it is done. */
  section?: SectionId;
  /** The part or filter of that section. */
  part?: string;
  /** Ids of articles beside it. */
  near?: readonly string[];
  /** Further words by which it is found: what a teacher would ask. */
  words?: string;
}

export interface HelpGroup {
  title: string;
  articles: readonly HelpArticle[];
}

/** All that an article says, in the order of reading, without the marks of bold. */
export function textsOf({ lead, steps, warning }: HelpArticle): string[] {
  return [lead, ...steps, ...(warning ? [warning] : [])].map((text) => text.replaceAll('**', ''));
}
