import { counted, inWords } from '../../base/text/counted.ts';
import type { DutyJob } from '../../register/duty.ts';
import { familyLine, firstDay, openOf, presentEntries } from '../../register/job-lines.ts';
import { ofKind } from '../../register/kind.ts';
import { credentialCells } from './credential-cells.ts';
import { credentialKinds } from './credential-entries.ts';
import { owedCredentials } from './owed-credentials.ts';

export const credentialJob: DutyJob = {
  parts: ['S1', 'S13'],
  lines: (of) => {
    const entries = presentEntries(of, credentialKinds);
    const handedOut = ofKind(entries, 'credentials-handed-out');
    const wiped = ofKind(entries, 'password-wiped').filter(({ why }) => why === 'printed');
    return [
      familyLine('S1', 'Реквизиты доступа вручены', credentialCells(of), {
        since: firstDay(handedOut, credentialKinds),
        open: openOf(owedCredentials(of), of.today),
      }),
      {
        part: 'S13',
        text: 'Пароли напечатаны и стёрты',
        amount: inWords(
          counted(
            'passwords',
            wiped.map(({ id }) => id),
          ),
        ),
        since: firstDay(wiped, credentialKinds),
        open: [],
      },
    ];
  },
};
