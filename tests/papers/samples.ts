import type { Sample } from './sample.ts';
import { acknowledgements } from './samples/acknowledgements.ts';
import { consents } from './samples/consents.ts';
import { credentials } from './samples/credentials.ts';
import { extracts } from './samples/extracts.ts';
import { groups } from './samples/groups.ts';
import { incidents } from './samples/incidents.ts';
import { informing } from './samples/informing.ts';
import { letters } from './samples/letters.ts';
import { lists } from './samples/lists.ts';
import { meetings } from './samples/meetings.ts';
import { notices } from './samples/notices.ts';
import { protection } from './samples/protection.ts';
import { registers } from './samples/registers.ts';
import { reports } from './samples/reports.ts';
import { vault } from './samples/vault.ts';

/** Every paper that the product makes, in its variants; `tests/unit/repository/papers.test.ts` sees to «every». */
export const samples: readonly Sample[] = [
  ...credentials,
  ...consents,
  ...informing,
  ...acknowledgements,
  ...meetings,
  ...extracts,
  ...notices,
  ...letters,
  ...reports,
  ...protection,
  ...incidents,
  ...groups,
  ...lists,
  ...registers,
  ...vault,
];
