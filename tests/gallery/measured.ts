/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A piece of text as it is drawn. */
export interface MeasuredText {
  text: string;
  where: string;
  box: Box;
  /** px, as drawn: a scaled drawing counts. */
  size: number;
  weight: number;
  colour: Colour;
  /** Backgrounds under it, the nearest first; null where a picture lies there. */
  grounds: readonly Colour[] | null;
  disabled: boolean;
  /** Something of it is hidden and cannot be scrolled to. */
  cut: boolean;
  /** A title says the whole text. */
  titled: boolean;
}

/** A control with what sets it off from its surroundings. */
export interface MeasuredControl {
  where: string;
  box: Box;
  /** A field to type into or to choose from needs an edge; the text of a button may do. */
  field: boolean;
  border: Colour | null;
  /** Backgrounds of the control itself and of what lies under it. */
  grounds: readonly Colour[] | null;
  /** Those of what lies around it. */
  around: readonly Colour[] | null;
  disabled: boolean;
}

/** A table of the section, not of a dialog. */
export interface MeasuredTable {
  where: string;
  top: number;
  /** Heights of its rows with one line each. */
  rows: readonly number[];
  /** Something that is due stands above it: the short list of «Сегодня». */
  belowShortList: boolean;
}

/** A row of tools: the search with filters and buttons beside it. */
export interface MeasuredToolbar {
  where: string;
  items: readonly Box[];
}

/** What was measured in a page, in px of the page. */
export interface Measured {
  width: number;
  /** How far the page can be scrolled sideways. */
  sideways: number;
  texts: readonly MeasuredText[];
  controls: readonly MeasuredControl[];
  tables: readonly MeasuredTable[];
  toolbars: readonly MeasuredToolbar[];
  /** Primary buttons of the view in front: the open dialog, or the page. */
  primaries: readonly string[];
  /** Links, buttons and badges of which something stands out over their edge. */
  jutting: readonly string[];
  /** What belongs to the screen alone and is drawn all the same, in print media. */
  screenOnly: readonly string[];
  /** Heads of tables, hints of empty fields and shown answers that do not fit: words of our own, not what somebody typed. */
  cutWords: readonly string[];
}
