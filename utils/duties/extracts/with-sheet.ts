import type { Paper } from '../../base/documents/paper.ts';

/** An extract with the common sheet of the class behind it as one paper: printed on both sides it stands on the back. */
export function withSheet(extract: Paper, sheet: Paper): Paper {
  return {
    title: extract.title,
    pages: extract.pages + sheet.pages,
    warnings: [...extract.warnings, ...sheet.warnings],
    draw(drawing, page) {
      if (page < extract.pages) extract.draw(drawing, page);
      else sheet.draw(drawing, page - extract.pages);
    },
  };
}
