import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isSchoolsPage } from '../utils/dnevnik/addresses.ts';
import { pageStructure } from '../utils/dnevnik/structure/page-structure.ts';

/**
 * Injected into a page of the site when the teacher asks for a report of its structure. All masking is done here, so
 * nothing of the page's people leaves it. Answers null on any other page.
 */
export default defineUnlistedScript((): string | null => {
  const url = URL.parse(location.href);
  return url && isSchoolsPage(url) ? pageStructure(document, url.href) : null;
});
