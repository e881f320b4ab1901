import { schoolOf, siteLink } from '../addresses.ts';
import type { PageFrame, PageTab } from '../page-parts.ts';
import { cleanText, textOf } from '../text.ts';

/**
 * Frame of every page. Breadcrumbs `ul.crumbs > li > a`, the first is the school («Главная страница школы» in
 * its title; on v2 the text may be «На главную страницу школы»); `.user-profile-box__initials`; `div.tabs
 * li.active`; globals in inline scripts. Facts 2.2, 2.3 [D, staff page of 2022; v2 by a public source].
 */
export function readFrame(document: Document, url: URL): PageFrame {
  const scripts = readGlobals(document);
  const crumb = document.querySelector('.crumbs a[href]');
  const crumbUrl = siteLink(crumb?.getAttribute('href') ?? null, url);
  const crumbName = textOf(crumb);
  const id = (crumbUrl && schoolOf(crumbUrl)) ?? schoolOf(url) ?? scripts.schools[0]?.id ?? null;
  const listed = scripts.schools.find((school) => school.id === id)?.name ?? null;
  const ofSchool = crumbUrl !== null && /\/school(?:\.aspx)?$/i.test(crumbUrl.pathname);
  const named = ofSchool && !/страниц[ау] школы|^Школа$|^Главная$/i.test(crumbName) ? crumbName : '';
  return {
    school: { id, name: named || listed },
    signedInAs: textOf(document.querySelector('.user-profile-box__initials')) || null,
    role: scripts.role,
    tabs: readTabs(document, url),
  };
}

/** Tabs of the page; ids of their links are the same in both styles of addresses. */
export function readTabs(document: Document, url: URL): PageTab[] {
  const tabs: PageTab[] = [];
  for (const item of document.querySelector('.tabs')?.querySelectorAll('li') ?? []) {
    const link = item.querySelector('a');
    const text = textOf(item);
    if (!text) continue;
    const address = siteLink(link?.getAttribute('href') ?? null, url)?.href ?? null;
    tabs.push({ id: link?.id || null, text, address, active: item.classList.contains('active') });
  }
  return tabs;
}

/**
 * Relevant globals of the page, read from the text of its scripts: a content script cannot see the variables.
 */
export interface PageGlobals {
  role: string | null;
  /** «Фамилия Имя Отчество» of the signed-in person. */
  name: string | null;
  schools: { id: string; name: string | null }[];
  classTeacherGroups: string[];
}

/**
 * `dnevnik.user.commonRole`, `__TALK__INITIAL__STATE__.user.name`, `.classTeacherGroups`, `schoolsInfo`. Read
 * as text: JSON.parse would lose digits of the ids. Facts 2.2 [D, 2022]; the form of classTeacherGroups is
 * unknown, so every number of 18–19 digits in it counts.
 */
export function readGlobals(document: Document): PageGlobals {
  const globals: PageGlobals = { role: null, name: null, schools: [], classTeacherGroups: [] };
  for (const script of document.scripts) {
    const text = script.textContent ?? '';
    globals.role ??= /commonRole["']?\s*:\s*["'](\w+)["']/.exec(text)?.[1] ?? null;
    const talk = text.indexOf('__TALK__INITIAL__STATE__');
    if (talk < 0) continue;
    const state = text.slice(talk);
    globals.name ??= jsonString(
      /user["']?\s*:\s*\{[^{}]*?"?name"?\s*:\s*("(?:[^"\\]|\\.)*")/.exec(state)?.[1],
    );
    const groups = /classTeacherGroups"?\s*:\s*\[([^\]]*)\]/.exec(state)?.[1] ?? '';
    globals.classTeacherGroups.push(...new Set(groups.match(/(?<!\d)\d{18,19}(?!\d)/g) ?? []));
    const schools = /schoolsInfo"?\s*:\s*\[([^\]]*)\]/.exec(state)?.[1] ?? '';
    for (const [school] of schools.matchAll(/\{[^{}]*\}/g)) {
      const id = /"?id"?\s*:\s*"?(\d{4,13})(?!\d)/.exec(school)?.[1];
      const name = jsonString(/"?name"?\s*:\s*("(?:[^"\\]|\\.)*")/.exec(school)?.[1]);
      if (id) globals.schools.push({ id, name });
    }
  }
  return globals;
}

function jsonString(literal: string | undefined): string | null {
  if (!literal) return null;
  try {
    return cleanText(String(JSON.parse(literal))) || null;
  } catch {
    // A literal of JavaScript that is no JSON.
    return null;
  }
}
