import type { Service } from '../background/context.ts';
import type { ReportingPeriods } from '../base/calendar/reporting-periods.ts';
import { nameCorrectionsSchema } from '../base/names/declension.ts';
import type { AnalyticsSettings } from '../class-data/analytics/analytics-settings.ts';
import type { SchoolDetails } from '../class-data/school/school-details.ts';
import type { ConsentTexts } from '../duties/consents/consent-texts.ts';
import type { ExtractSettings } from '../duties/extracts/extract-settings.ts';
import type { LetterSettings } from '../duties/letters/letter-templates.ts';
import { readDocument, writeDocument } from '../vault/documents.ts';

/** Details of the school for documents: one sealed document for all classes, because they name people. */
export const SCHOOL_DOCUMENT = 'settings:school';

/** The school's wording of consent papers. */
export const CONSENT_TEXTS_DOCUMENT = 'settings:consent-texts';

/** Thresholds of the figures and warnings; for all classes. */
export const ANALYTICS_DOCUMENT = 'settings:analytics';

/** Letters as worded by the teacher; for all classes. */
export const LETTERS_DOCUMENT = 'settings:letters';

export async function keepLetters(service: Service, settings: LetterSettings): Promise<void> {
  await writeDocument(await service.database(), await service.key(), LETTERS_DOCUMENT, settings);
  await service.changed();
}

/** Reporting periods of one class: classes 10 and 11 have half-years where the others have quarters. */
export const periodsDocument = (classGroup: string) => `periods:${classGroup}`;

/** Print settings for the extracts of one class, with the teacher's texts. */
export const extractsDocument = (classGroup: string) => `extracts:${classGroup}`;

export async function keepExtractSettings(
  service: Service,
  classGroup: string,
  settings: ExtractSettings,
): Promise<void> {
  await writeDocument(await service.database(), await service.key(), extractsDocument(classGroup), settings);
  await service.changed();
}

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

/** Declined names corrected by the teacher; for all classes. */
export const DECLENSIONS_DOCUMENT = 'settings:declensions';

/** Adds a corrected form; an empty one restores the rules. */
export async function keepDeclension(service: Service, key: string, form: string): Promise<void> {
  await service.serial(async () => {
    const [database, dataKey] = [await service.database(), await service.key()];
    const stored = await readDocument(database, dataKey, DECLENSIONS_DOCUMENT, nameCorrectionsSchema);
    const { [key]: _, ...others } = stored.state === 'found' ? stored.value : {};
    const next = form.trim() ? { ...others, [key]: form.trim() } : others;
    await writeDocument(database, dataKey, DECLENSIONS_DOCUMENT, next);
  });
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
