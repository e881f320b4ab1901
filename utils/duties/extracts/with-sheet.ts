import type { Paper } from '../../base/documents/paper.ts';

/**
 * An extract followed by the class's common sheet as one paper: in duplex printing the sheet is on the back.
 */
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
