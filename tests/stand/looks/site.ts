import { esc } from '../html.ts';
import type { Edition, School } from '../school.ts';

/** How the frame of the pages, the way in and the page of a class look. */
export interface SiteLook {
  /** Attributes of the link «Настройки». */
  settings: string;
  /** Attributes of the menu's link of this number. */
  menu(text: string, index: number): string;
  /** Attributes of the link to the administration. */
  administration: string;
  /** Whether the sign-in page with a live session continues to where one came from. */
  signInGoesOn: boolean;
  /** The heading of a class page in its older form, with the text below it. */
  classHeading(school: School, title: string, text: string): string;
  /** The same in the newer form, below the posts of the class. */
  classHeadingV2(school: School, title: string, text: string): string;
}

const yearOf = ({ studyYear }: School): string => `${studyYear}/${studyYear + 1}`;

const first: SiteLook = {
  settings: '',
  menu: () => '',
  administration: '',
  signInGoesOn: false,
  classHeading: (school, title, text) =>
    `<div class="info"><h2>${title} (${yearOf(school)})</h2><p>${text}</p></div>`,
  classHeadingV2: (_, title, text) => `<div><h2>\n${title}\n</h2></div><p>${text}</p>`,
};

const info = (school: School, title: string, text: string): string =>
  `<div class="info"><h2>${title} (общеобразовательный)</h2><p>${yearOf(school)} учебный год</p><p>${text}</p></div>`;

const second: SiteLook = {
  settings: ' title="Настройки"',
  // One of the titles ends in a space.
  menu: (text, index) => ` title="${esc(text)}${index === 1 ? ' ' : ''}"`,
  administration: ' title="Администрирование школы"',
  signInGoesOn: true,
  classHeading: info,
  classHeadingV2: info,
};

export const SITE_LOOKS: Record<Edition, SiteLook> = { 1: first, 2: second };
