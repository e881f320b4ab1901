import type { AnalyticsSettings } from '../analytics/analytics-settings.ts';
import type { ReportingPeriods } from '../calendar/reporting-periods.ts';
import type { ConsentTexts } from '../consents/consent-texts.ts';
import type { SchoolDetails } from '../school/school-details.ts';
import { writeDocument } from '../store/documents.ts';
import type { Service } from './context.ts';

/** Details of the school for documents: one sealed document for all classes, because they name people. */
export const SCHOOL_DOCUMENT = 'settings:school';

/** Wording of the papers on consent, as the school has it. */
export const CONSENT_TEXTS_DOCUMENT = 'settings:consent-texts';

/** Thresholds of the figures and warnings; of all classes. */
export const ANALYTICS_DOCUMENT = 'settings:analytics';

/** Reporting periods of one class: classes 10 and 11 have half-years where the others have quarters. */
export const periodsDocument = (classGroup: string) => `periods:${classGroup}`;

export async function keepSchool(service: Service, details: SchoolDetails): Promise<void> {
  await writeDocument(await service.database(), await service.key(), SCHOOL_DOCUMENT, details);
  await service.changed();
}

export async function keepConsentTexts(service: Service, texts: ConsentTexts): Promise<void> {
  await writeDocument(await service.database(), await service.key(), CONSENT_TEXTS_DOCUMENT, texts);
  await service.changed();
}

export async function keepAnalytics(service: Service, settings: AnalyticsSettings): Promise<void> {
  await writeDocument(await service.database(), await service.key(), ANALYTICS_DOCUMENT, settings);
  await service.changed();
}

export async function keepPeriods(
  service: Service,
  classGroup: string,
  periods: ReportingPeriods,
): Promise<void> {
  await writeDocument(await service.database(), await service.key(), periodsDocument(classGroup), periods);
  await service.changed();
}
