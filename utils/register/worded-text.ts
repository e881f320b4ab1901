import type { Day } from '../base/calendar/day.ts';

/** A text that the school may word, wherever it is stored. */
export interface WordedText {
  /** «duty/…»; never changes. */
  id: string;
  title: string;
  text: string;
  /** Our wording; null: the whole text is the school's own. */
  usual: string | null;
  /** Fields that the text may have, with what they mean. */
  fields: Readonly<Record<string, string>>;
  /** Day on which our wording was last checked; null: it rests on no law. */
  usualOn: Day | null;
  /** Day on which the school checked the text; null: it has not said. */
  reviewedOn: Day | null;
  /** What the text is a part of, where the school has added that: it comes and goes whole. */
  partOf?: { id: string; title: string };
}

/** How texts stand in a document of a duty. */
export interface TextSource<Document> {
  texts(document: Document): WordedText[];
  /** The document with these wordings, by id; parts that the school has added are taken whole from `from`. */
  with(document: Document, wordings: ReadonlyMap<string, string>, from: Document): Document;
}
