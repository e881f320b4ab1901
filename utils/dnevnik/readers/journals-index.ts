import type { JournalsIndexData } from '../journal-pages.ts';
import { warning } from '../page-parts.ts';
import type { Reading } from '../pages.ts';
import { textOf } from '../text.ts';
import { classLinks, journalLinks, schoolYearIn } from './journal-links.ts';

/**
 * List of journals `journals/?school=&tab=groups`: `a[title="Открыть журналы этого класса"]` with `#<group>`
 * (facts 2.4 [D class_list_page.py]); the subjects of a class come from `ajax?xss=…&a=gsbgid`, so the
 * session's token is searched for in links and scripts (facts 2.1 [D, 2018–22; K 2026]).
 */
export function readJournalsIndex(
  document: Document,
  url: URL,
): Reading<'journals-index', JournalsIndexData> {
  const heading = [...document.querySelectorAll('.player h3, h3, h2')].map(textOf).join(' ');
  const data: JournalsIndexData = {
    classes: classLinks(document, url),
    schoolYear: schoolYearIn(heading, url),
    token: findToken(document),
    journals: journalLinks(document, url),
  };
  const warnings = [];
  if (!data.classes.length && !data.journals.length && !document.querySelector('.emptyData')) {
    warnings.push(warning('journals-not-found', 'На странице «Журналы» не найдено ни одного класса.'));
  }
  return { kind: 'journals-index', data, warnings };
}

function findToken(document: Document): string | null {
  const pattern = /[?&]xss=([0-9a-f]{16,128})(?![0-9a-f])/i;
  for (const script of document.scripts) {
    const token = pattern.exec(script.textContent ?? '')?.[1];
    if (token) return token;
  }
  for (const link of document.querySelectorAll('a[href*="xss="]')) {
    const token = pattern.exec(link.getAttribute('href') ?? '')?.[1];
    if (token) return token;
  }
  return null;
}
