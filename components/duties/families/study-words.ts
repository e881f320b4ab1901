import type { EarlyWarning } from '../../../utils/class-data/analytics/class-warnings.ts';
import { briefWarnings } from '../../../utils/class-data/analytics/warning-words.ts';
import { subjectName } from '../../state/journal-figures.ts';

/** «ожидается «2»: Алгебра · свежих двоек: 3» */
export const studyInWords = (warnings: readonly EarlyWarning[]): string =>
  briefWarnings(warnings, subjectName);
