import type { Keyboard, Locator, Mouse, Page } from 'playwright';
import type { Effort } from './jobs.ts';

/**
 * Counts what a teacher does, where Playwright does it: each click, each key, in every page and frame, through whatever
 * helper it is asked for. Nothing is counted of waiting, looking and scrolling, nor of what happens outside of `count`.
 *
 * - A locator's `press` of Enter or Space on anything but a text field stands for a click: it goes straight to the
 *   control. Whoever works without a mouse is counted by `page.keyboard` alone.
 * - Text costs a key a character, one more where it replaces another, and a click unless its field has the focus.
 * - Choosing in a drop-down list costs two clicks, and so does a file.
 * - A chord, such as Control+K, is one key.
 */
export class Teacher {
  private readonly effort: Effort = { clicks: 0, keys: 0 };
  private isApart = false;

  /** Counts while the work runs; one teacher works at a time. */
  async count(work: () => Promise<void>): Promise<Effort> {
    if (active) throw new Error('another job is counted already');
    active = this;
    try {
      await work();
    } finally {
      active = null;
    }
    return { ...this.effort };
  }

  /** What the test alone does, such as looking at a paper by printing it again: nothing of it is counted. */
  async apart<T>(work: () => Promise<T>): Promise<T> {
    this.isApart = true;
    try {
      return await work();
    } finally {
      this.isApart = false;
    }
  }

  /** A click that Playwright does not make, as on the button in the browser's toolbar. */
  clicked(times = 1): void {
    this.spend({ clicks: times });
  }

  spend({ clicks = 0, keys = 0 }: Partial<Effort>): void {
    if (this.isApart) return;
    this.effort.clicks += clicks;
    this.effort.keys += keys;
  }

  get counts(): boolean {
    return !this.isApart;
  }
}

let active: Teacher | null = null;

type Spent = Partial<Effort> | Promise<Partial<Effort>>;
type Methods<Target> = {
  // The arguments are those of Playwright's methods, each with a form of its own.
  [name in Exclude<keyof Target, 'toString'>]?: (this: Target, ...given: never[]) => Spent;
};

const CLICK = { clicks: 1 };
const CONTROL_KEYS = new Set(['Enter', 'Space', ' ']);

/** What a field is like before text comes into it. */
function look(
  field: Locator,
): Promise<{ isFocused: boolean; isSecret: boolean; isText: boolean; value: string }> {
  return field.evaluate((element) => {
    const { type = '', name = '', value = '' } = element as HTMLInputElement;
    const root = element.getRootNode() as Document | ShadowRoot;
    return {
      isFocused: root.activeElement === element,
      isSecret: type === 'password' || name === 'passphrase' || name === 'again',
      isText: element.matches(
        'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])',
      ),
      value,
    };
  });
}

async function typing(field: Locator, text: string, replaces: boolean): Promise<Partial<Effort>> {
  const { isFocused, isSecret, value } = await look(field);
  if (replaces && value === text) return {};
  const letters = isSecret ? 0 : [...text].length;
  return { clicks: isFocused ? 0 : 1, keys: letters + (replaces && value !== '' ? 1 : 0) };
}

async function checking(box: Locator, checked: boolean): Promise<Partial<Effort>> {
  return (await box.isChecked()) === checked ? {} : CLICK;
}

const OF_LOCATORS: Methods<Locator> = {
  click: () => CLICK,
  dblclick: () => ({ clicks: 2 }),
  tap: () => CLICK,
  // It stands for whatever brings the teacher there.
  focus: () => CLICK,
  dragTo: () => CLICK,
  selectOption: () => ({ clicks: 2 }),
  setInputFiles: () => ({ clicks: 2 }),
  check(this: Locator) {
    return checking(this, true);
  },
  uncheck(this: Locator) {
    return checking(this, false);
  },
  fill(this: Locator, text: string) {
    return typing(this, text, true);
  },
  pressSequentially(this: Locator, text: string) {
    return typing(this, text, false);
  },
  async press(this: Locator, key: string) {
    const { isFocused, isText } = await look(this);
    if (!isText && CONTROL_KEYS.has(key)) return CLICK;
    return { clicks: isFocused ? 0 : 1, keys: 1 };
  },
};
const OF_KEYBOARDS: Methods<Keyboard> = {
  press: () => ({ keys: 1 }),
  type: (text: string) => ({ keys: [...text].length }),
  insertText: (text: string) => ({ keys: [...text].length }),
};
const OF_MICE: Methods<Mouse> = { click: () => CLICK, dblclick: () => ({ clicks: 2 }), down: () => CLICK };

/** These go past locators, so nobody would count them. */
const PAST_LOCATORS = [
  'click',
  'dblclick',
  'check',
  'uncheck',
  'fill',
  'press',
  'type',
  'selectOption',
] as const;

type Prototype<Target> = Record<keyof Target, (...given: unknown[]) => unknown>;

function watch<Target extends object>(prototype: Target, costs: Methods<Target>): void {
  for (const name of Object.keys(costs) as Exclude<keyof Target, 'toString'>[]) {
    const methods = prototype as Prototype<Target>;
    const original = methods[name];
    const cost = costs[name] as (...given: unknown[]) => Spent;
    methods[name] = async function (this: Target, ...given: unknown[]) {
      if (!active?.counts) return original.apply(this, given);
      const teacher = active;
      const spent = await cost.apply(this, given);
      try {
        const result = await original.apply(this, given);
        teacher.spend(spent);
        return result;
      } catch (error) {
        // A window may be gone before the browser has said that it was clicked.
        if (!('page' in this) || (this as unknown as Locator).page().isClosed()) teacher.spend(spent);
        throw error;
      }
    };
  }
}

let isWatching = false;

/** Begins to watch what Playwright does in this process. Any page will do: all of them share their methods. */
export function watchPlaywright(page: Page): void {
  if (isWatching) return;
  isWatching = true;
  const of = <Target extends object>(one: Target) => Object.getPrototypeOf(one) as Target;
  watch(of(page.locator('html')), OF_LOCATORS);
  watch(of(page.keyboard), OF_KEYBOARDS);
  watch(of(page.mouse), OF_MICE);
  const pages = of(page) as unknown as Prototype<Page>;
  for (const name of PAST_LOCATORS) {
    const original = pages[name];
    pages[name] = function (this: Page, ...given: unknown[]) {
      if (active?.counts) throw new Error(`page.${name} is not counted: ask a locator or the keyboard`);
      return original.apply(this, given);
    };
  }
}
