import { useEffect } from 'preact/hooks';
import { now } from '../../utils/base/clock/now.ts';
import type { Letter } from '../../utils/duties/letters/diary-letter.ts';
import { type LetterDrafts, withDraft } from '../../utils/duties/letters/letter-draft.ts';
import type { Notice } from '../../utils/duties/notices/notice.ts';
import type { NoticeDraft } from '../../utils/duties/notices/notice-draft.ts';
import { settingsDocuments } from '../../utils/duties/settings-documents.ts';
import { storedSettings } from '../../utils/stored/settings.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { shownClass } from './class-book.ts';
import { saveDrafts, saveOnLeaving, saveSoon } from './draft-saving.ts';
import { latest } from './latest.ts';
import { showFailure } from './load-failure.ts';
import { sealed } from './sealed.ts';
import { database, holder } from './vault-session.ts';

/** What was under way when the section was left last; undefined: not looked for yet, null: nothing. */
export const letterDrafts = sealed<LetterDrafts | null | undefined>(undefined);
export const noticeDraft = sealed<NoticeDraft | null | undefined>(undefined);

/** How often something was typed: what was typed while the drafts are read is newer than they are. */
const typed = { letters: 0, notices: 0 };

/** Reads what was under way in a class; what is typed meanwhile stays. */
export const loadDrafts = latest({
  async read(_: AbortSignal, classGroup: string) {
    const before = { ...typed };
    // What has just been typed in another section comes first.
    await saveDrafts();
    const [opened, key] = [await database(), await dataKey(holder)];
    const [letters, notices] = await Promise.all([
      storedSettings(opened, key, settingsDocuments['letter-draft'], classGroup),
      storedSettings(opened, key, settingsDocuments['notice-drafts'], classGroup),
    ]);
    return { before, letters, notices };
  },
  show({ before, letters, notices }) {
    if (before.letters === typed.letters) letterDrafts.value = letters;
    if (before.notices === typed.notices) noticeDraft.value = notices;
  },
  failed: (error) => showFailure(error, 'class/drafts'),
});

/** In a section with drafts: reads them, and saves what is typed when the section or the page is left. */
export function useDrafts(): void {
  useEffect(() => {
    void loadDrafts(shownClass());
    return saveOnLeaving(window);
  }, []);
}

/** Keeps the text of a template as it is now; null: nothing of it is to be kept any more. */
export function keepLetter(template: string, letter: Letter | null): void {
  typed.letters++;
  const before = letterDrafts.value ?? null;
  if (letter === null && !before?.letters[template]) return;
  const value = withDraft(before, { template, letter, savedAt: now().toISOString() });
  letterDrafts.value = value;
  saveSoon({ document: 'letter-draft', classGroup: shownClass(), value });
}

/** Keeps notices as they are now, with the keys of those whom each addresses; null: nothing is to be kept any more. */
export function keepNotices(notices: readonly { notice: Notice; to: string[] }[] | null): void {
  typed.notices++;
  const value = notices && { savedAt: now().toISOString(), notices: [...notices] };
  noticeDraft.value = value;
  saveSoon({ document: 'notice-drafts', classGroup: shownClass(), value });
}
