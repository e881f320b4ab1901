import { expect, it } from 'vitest';
import { readText, sourceFiles, withoutComments } from './repository.ts';

/** A page that was fetched is read only together with the account for which it was drawn. */
const PARSING = /\.parse(?:Page|Tables)\(/;

/** Why these may read a page without `fetchSitePage` and `siteTables`. */
const MAY: Record<string, string> = {
  'utils/background/account.ts': 'checks the account',
  'utils/background/credentials/reset-steps.ts':
    'the answer to a reset is taken whoever is signed in: the password would be lost; its card was looked at before',
  'utils/background/limits.ts': 'passes on',
  'utils/background/understood.ts': 'passes on, and keeps what was found',
  'utils/background/card-forms.ts': 'the page in front is not fetched; its account is looked at there',
  'utils/background/people-forms.ts': 'the page in front is not fetched; its account is looked at there',
  'utils/background/reading/seen-pages.ts':
    'the page in front is not fetched; its account is looked at there',
  'utils/background/site-reports.ts': 'the same, for the report that the teacher has built',
  'utils/background/reading/page-table-taking.ts': 'the same, for the table that the teacher points at',
};

it('nothing reads a fetched page of the site past the check of its account', () => {
  const parsing = sourceFiles.filter(
    (path) => path.startsWith('utils/background/') && PARSING.test(withoutComments(readText(path))),
  );
  expect(parsing.sort()).toEqual(Object.keys(MAY).sort());
});
