import { planIncidentFile } from '../../../utils/duties/incidents/incident-file.ts';
import { planIncidentNotice } from '../../../utils/duties/incidents/incident-notice.ts';
import type { IncidentOnPaper } from '../../../utils/duties/incidents/incident-on-paper.ts';
import { planInvalidOperations } from '../../../utils/duties/incidents/invalid-operations-paper.ts';
import type { Cast } from '../casts.ts';
import { paper } from '../sample.ts';

const WHAT = 'Памятка с логином и временным паролем потеряна в раздевалке; её мог прочитать посторонний.';
const INTERVAL = { state: 'ended', from: '2026-11-23T10:15', until: '2026-11-24T08:05' } as const;

/** A slip that was lost on a Friday evening; of the blank cast nothing is known. */
function incidentOf({ child, mother, className }: Cast): IncidentOnPaper {
  if (!child.name) return { learned: null, from: '', what: '', accounts: [], className, drill: false };
  return {
    learned: '2026-11-20T17:40',
    from: 'родитель',
    what: WHAT,
    className,
    drill: false,
    accounts: [
      {
        name: child.name,
        about: `ученик ${className}`,
        lost: 'логин и пароль',
        done: ['пароль сменён 20.11.2026 в 18:00', 'сеансы завершены 20.11.2026 в 18:10'],
        interval: INTERVAL,
        operations: [
          { at: '2026-11-23T12:00', what: 'изменение: домашнее задание, алгебра' },
          { at: '2026-11-23T18:31', what: 'отправлено сообщение учителю: «Проба»' },
        ],
      },
      {
        name: mother.name,
        about: 'законный представитель',
        lost: 'логин',
        done: [],
        interval: INTERVAL,
        operations: [],
      },
    ],
  };
}

const TERMS = [
  { id: 'head', due: '2026-11-23', stopped: '2026-11-23T10:15', late: false, doubt: null },
  { id: 'support', due: '2026-11-23', stopped: '2026-11-23T09:20', late: false, doubt: null },
  { id: 'first', due: '2026-11-21T17:40', stopped: '2026-11-23T10:20', late: true, doubt: null },
  { id: 'result', due: '2026-11-23T17:40', stopped: null, late: false, doubt: null },
] as const;

export const incidents = [
  ...(['head', 'support'] as const).flatMap((to) =>
    paper(
      `incident-notice-${to}`,
      to === 'head' ? 'Уведомление директору об утечке' : 'Уведомление в поддержку об утечке',
      'filed',
      (cast, { faces, wording }) => planIncidentNotice(to, incidentOf(cast), cast.details, faces, wording),
    ),
  ),
  ...paper('incident-operations', 'Перечень недействительных операций', 'filed', (cast, { faces, wording }) =>
    planInvalidOperations(incidentOf(cast), cast.details, faces, wording),
  ),
  ...paper('incident-file', 'Дело об утечке', 'filed', (cast, { faces }) => {
    const by = cast.details.teacher.name;
    const events = cast.child.name
      ? [
          {
            recorded: '2026-11-20T17:52',
            text: `Об утечке стало известно 20.11.2026 в 17:40 (от кого: родитель): ${WHAT}`,
            by,
          },
          {
            recorded: '2026-11-20T17:52',
            text: `${cast.child.name}: Утечка реквизитов доступа: логин и пароль.`,
            by,
          },
          {
            recorded: '2026-11-23T09:21',
            text: 'Об утечке сообщено поддержке 23.11.2026 в 09:20, обращением в системе.',
            by,
          },
        ]
      : [];
    const said = { terms: cast.child.name ? TERMS : [], events, result: '' };
    return planIncidentFile(incidentOf(cast), said, cast.details, faces);
  }),
];
