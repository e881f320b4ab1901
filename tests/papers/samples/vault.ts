import { planRecoveryPaper } from '../../../utils/vault/recovery-paper.ts';
import { CASTS } from '../casts.ts';
import { paper } from '../sample.ts';

export const vault = [
  ...paper(
    'recovery-code',
    'Код восстановления для запечатанного конверта',
    'home',
    (_, { faces }) => planRecoveryPaper({ code: '2345-6789-ABCD-EFGH-JKLM-NPQR', date: '01.09.2026' }, faces),
    CASTS.slice(0, 1),
  ),
];
