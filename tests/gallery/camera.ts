import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { violationsOf } from '../e2e/support/axe.ts';
import { measure } from './measure.ts';
import type { GalleryOptions } from './options.ts';
import { type Breach, breachesOf } from './rules.ts';
import { fileOf, type Shot, SIZES, type SizeName, type Theme, ZOOMED } from './shot.ts';

/** What of a screen is looked at: a page, or a frame in one. */
export interface View {
  page: Page;
  /** What is measured, where it is not the whole page. */
  frame?: Frame;
  /** The window has its own size, which is not changed. */
  ownSize?: boolean;
}

export interface Found extends Breach {
  shot: Shot;
}

/** Takes the pictures of the gallery, measures each, and remembers what breaks a rule. */
export class Camera {
  readonly shots: Shot[] = [];
  readonly found: Found[] = [];
  /** States that could not be reached: a picture is missing. */
  readonly missing: string[] = [];
  private readonly folder: string;
  private readonly themes: readonly Theme[];
  private readonly asksAxe: boolean;

  constructor({ folder, themes, axe }: Pick<GalleryOptions, 'folder' | 'themes' | 'axe'>) {
    this.folder = folder;
    this.themes = themes;
    this.asksAxe = axe;
  }

  async resize({ page, ownSize }: View, size: SizeName): Promise<void> {
    if (!ownSize) await page.setViewportSize(SIZES[size]);
  }

  /** Pictures of the view in its present state, in the themes; only the opening state («») is printed. */
  async take(view: View, screen: string, state: string, size: SizeName, whole = false): Promise<void> {
    const { page } = view;
    for (const theme of this.themes) {
      if (theme === 'print' && (state !== '' || size === ZOOMED)) continue;
      await page.emulateMedia({
        media: theme === 'print' ? 'print' : 'screen',
        colorScheme: theme === 'dark' ? 'dark' : 'light',
      });
      const named = { screen, state, theme, size };
      const shot: Shot = { ...named, file: join('pictures', fileOf(named)) };
      await mkdir(join(this.folder, 'pictures'), { recursive: true });
      await writeFile(
        join(this.folder, shot.file),
        await page.screenshot({ fullPage: whole || theme === 'print', animations: 'disabled' }),
      );
      this.shots.push(shot);
      const measured = await measure(view.frame ?? page);
      for (const breach of breachesOf(measured, { screen, theme, opened: state === '' }))
        this.found.push({ ...breach, shot });
      if (!this.asksAxe || theme === 'print' || size !== '1280') continue;
      for (const line of await violationsOf(view.frame ?? page))
        this.found.push({ rule: 'axe', what: line.replace(/\s+/g, ' '), shot });
    }
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  }
}
