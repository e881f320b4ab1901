import type fc from 'fast-check';
import { aFormSpec, type Chosen, type FormSpec, type Shape } from './group-forms/form-spec.ts';
import { listsPage } from './group-forms/lists-page.ts';
import type { FormPerson } from './group-forms/names.ts';
import { latePage, rowsPage } from './group-forms/row-behaviour.ts';
import type { PageOfForm } from './group-forms/turns.ts';
import { typedPage } from './group-forms/typed-page.ts';

/** A page where a school may choose who is in a study group, with its behaviour and what is to be entered there. */
export interface GroupFormCase extends PageOfForm {
  shape: Shape;
  /** All of the class, by name; the page shows each of them, or finds them. */
  people: FormPerson[];
  className: string;
  subject: string;
  /** As the page writes them: one, or with `choice` all groups of the subject. */
  groupTitles: string[];
  /** The group of each person, by key; `null` is in none of those of the page. */
  plan: Chosen;
  /** From what the page was drawn, for messages of a failed test. */
  spec: FormSpec;
}

const PAGES: Record<Shape, (spec: FormSpec) => PageOfForm> = {
  boxes: rowsPage,
  choice: rowsPage,
  late: latePage,
  lists: listsPage,
  typed: typedPage,
};

/**
 * An ordinary form of groups. `start` wires its script into a document made of `html`, once; `chosen` is only of that
 * document.
 */
export const aGroupForm: fc.Arbitrary<GroupFormCase> = aFormSpec.map((spec) => ({
  ...PAGES[spec.shape](spec),
  shape: spec.shape,
  people: spec.people,
  className: spec.className,
  subject: spec.subject,
  groupTitles: spec.titles,
  plan: spec.plan,
  spec,
}));
