import { normaliseName } from '../../../utils/base/names/names.ts';
import { retyped } from '../../../utils/base/text/retyped.ts';
import { type HelpArticle, textsOf } from './help-article.ts';

/** A part of a text: whether it is what was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

export interface FoundArticle {
  article: HelpArticle;
  /** The sentence that answers, in pieces. */
  says: Piece[];
}

const ENDING =
  /(?:иями|ами|ями|ого|его|ому|ему|ыми|ими|иях|ах|ях|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|ам|ям|ия|ию|ии|а|я|о|е|ы|и|у|ю|ь|й)$/;

/** A word without its ending, so that «паролей» finds «пароль»; short words stay whole. */
export function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= 4 ? stem : word;
}

const wordsOf = (text: string): string[] => normaliseName(text).match(/[\p{L}\d]+/gu) ?? [];

const stemsOf = (typed: string): string[] => wordsOf(typed).map(stemOf);

const isHit = (word: string, stems: readonly string[]): boolean => {
  const [plain = ''] = wordsOf(word);
  // A preposition begins half of all words: it marks nothing.
  return stems.some((stem) => (stem.length > 2 ? plain.startsWith(stem) : plain === stem));
};

/** A text in pieces, the words that begin as one of the stems marked. */
export function piecesOf(text: string, typed: string): Piece[] {
  const stems = stemsOf(typed);
  return text
    .split(/([\p{L}\d]+)/u)
    .filter(Boolean)
    .map((piece) => ({ text: piece, hit: isHit(piece, stems) }));
}

/** How well an article answers: 0 by its title, 1 by the words of its question, 2 by its text; null: not at all. */
function distance(article: HelpArticle, stems: readonly string[]): number | null {
  const places = [[article.title, article.heading ?? ''], [article.words ?? ''], textsOf(article)].map(
    (texts) => wordsOf(texts.join(' ')),
  );
  const far = stems.map((stem) => places.findIndex((words) => words.some((word) => word.startsWith(stem))));
  if (far.includes(-1)) return null;
  return far.reduce((sum, place) => sum + place, 0) / stems.length;
}

/** Articles in which every typed word begins a word, whatever its ending; the best first. Nothing typed: none. */
export function foundArticles(articles: readonly HelpArticle[], typed: string): FoundArticle[] {
  const search = (words: string): FoundArticle[] => {
    const stems = stemsOf(words);
    if (stems.length === 0) return [];
    return articles
      .flatMap((article, at) => {
        const far = distance(article, stems);
        return far === null ? [] : [{ article, far, at }];
      })
      .sort((a, b) => a.far - b.far || a.at - b.at)
      .map(({ article }) => ({ article, says: answerOf(article, words) }));
  };
  const found = search(typed);
  return found.length > 0 ? found : search(retyped(typed));
}

/** The first sentence with something searched for, else what the article is about. */
function answerOf(article: HelpArticle, typed: string): Piece[] {
  const all = textsOf(article).map((text) => piecesOf(text, typed));
  return all.find((pieces) => pieces.some(({ hit }) => hit)) ?? all[0] ?? [];
}
