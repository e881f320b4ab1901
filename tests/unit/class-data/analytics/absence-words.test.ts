import { expect } from 'vitest';
import { NO_REASON, NO_REASON_TITLE } from '../../../../utils/class-data/analytics/absence-words.ts';
import { fault } from '../../../setup/fault.ts';
import { readText, sourceFiles } from '../../repository/repository.ts';

fault(
  'The screens say «без причины» of a lesson whose reason nobody has written down, the papers «причина не указана»',
  'screens, letters, tables and papers take the words from one place',
  () => {
    const own = sourceFiles.filter(
      (path) =>
        /^(?:utils|components|entrypoints)\//.test(path) &&
        !path.endsWith('/absence-words.ts') &&
        // Captions of the site, as the site words them.
        path !== 'utils/dnevnik/structure/labels.ts' &&
        readText(path)
          .split('\n')
          .some(
            (line) =>
              /без (?:указания )?причин|причина не указана/i.test(line) && !/^\s*(?:\/?\*)/.test(line),
          ),
    );
    expect(own).toEqual([]);
    expect(NO_REASON_TITLE.toLowerCase()).toBe(NO_REASON);
  },
);
