import type { AnyReading } from '../../pages.ts';
import { readAttendanceReport } from '../attendance-report.ts';
import { readAbsenceList } from './absence-list-report.ts';
import { readClassProgress } from './class-progress-report.ts';
import { reportTitle } from './report-title.ts';
import { readStudentProgress } from './student-progress-report.ts';

/** A report of the site, whatever its address; null: the page has no title of one. */
export function readReport(document: Document, url: URL): AnyReading | null {
  const found = reportTitle(document);
  switch (found?.kind) {
    case 'class-progress-report':
      return readClassProgress(document, url, found.title);
    case 'student-progress-report':
      return readStudentProgress(document, url, found.title);
    case 'absence-list-report':
      return readAbsenceList(document, url, found.title);
    case 'attendance-report':
      return readAttendanceReport(document, url);
    default:
      return null;
  }
}
