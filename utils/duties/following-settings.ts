import { parse } from 'valibot';
import type { SettingsDocument } from '../class-data/settings/settings-document.ts';
import {
  type ExtractSettings,
  extractSettingsSchema,
  extractsDocument,
} from './extracts/extract-settings.ts';

/** Settings of a class of which something holds in the class that continues it, too. */
interface Following {
  document: Pick<
    SettingsDocument<unknown, unknown, unknown, true>,
    'id' | 'ofClass' | 'schema' | 'form' | 'upgrade'
  >;
  /** What of them holds there. */
  look(of: unknown): unknown;
}

/** All of them. Reporting periods and drafts end with their year. */
export const followingSettings: readonly Following[] = [
  {
    document: extractsDocument,
    // Works, holidays and recommendations are of their year.
    look(of) {
      const {
        controlWorks: _,
        works: _w,
        holidays: _h,
        recommendations: _r,
        ...look
      } = of as ExtractSettings;
      return parse(extractSettingsSchema, look);
    },
  },
];
