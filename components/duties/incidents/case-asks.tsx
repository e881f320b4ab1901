import type { IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import type { AccountStep, Receiver } from '../../../utils/duties/incidents/incident-entries.ts';
import type { CaseStep } from '../../../utils/duties/incidents/incident-steps.ts';
import { CloseSheet, RegulatorSheet } from './closing-sheets.tsx';
import type { CaseDesk } from './desk.ts';
import { appendixPaper, noticePaper, wholeFile } from './incident-papers.ts';
import { OpenSheet } from './open-sheet.tsx';
import { OperationsSheet } from './operations-sheet.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { StepSheet } from './step-sheet.tsx';
import { ReceivedSheet, ToldSheet } from './told-sheet.tsx';

/** What the teacher wants to do with a case. */
export type CaseAsk =
  | { ask: 'change' | 'operations' | 'appendix' | 'whole' | 'close' }
  | { ask: 'notice' | 'told' | 'received'; to: Receiver }
  | { ask: 'step'; step: AccountStep | 'family' }
  | { ask: 'regulator'; stage: 'first' | 'result' };

const ABOUT = {
  head: 'Два экземпляра: один директору, на вашем — подпись, дата и время получения. Потом отметьте «Вручено…».',
  support: 'Отправьте обращением или письмом; номер обращения — подтверждение. Паролей в сообщении нет.',
} as const;

/** The sheet that answers what was asked; null: nothing is. */
export function CaseAsked(props: {
  desk: CaseDesk;
  one: IncidentCase;
  steps: readonly CaseStep[];
  minute: string;
  asked: CaseAsk | null;
  onClose: () => void;
}) {
  const { desk, one, steps, minute, asked, onClose } = props;
  const of = { desk, one, minute, onClose };
  if (!asked) return null;
  switch (asked.ask) {
    case 'change':
      return <OpenSheet {...of} person={null} />;
    case 'told':
      return <ToldSheet {...of} to={asked.to} />;
    case 'received':
      return <ReceivedSheet {...of} to={asked.to} />;
    case 'step': {
      const open = steps.find(({ id }) => id === asked.step)?.open ?? [];
      return <StepSheet {...of} step={asked.step} open={open} />;
    }
    case 'regulator':
      return <RegulatorSheet {...of} stage={asked.stage} />;
    case 'operations':
      return <OperationsSheet {...of} />;
    case 'close':
      return <CloseSheet {...of} />;
    case 'notice':
      return (
        <PaperSheet
          title={asked.to === 'head' ? 'Уведомление директору' : 'Уведомление в поддержку'}
          about={ABOUT[asked.to]}
          plan={(details, faces) => [noticePaper(asked.to, one, desk, details, faces)]}
          onClose={onClose}
        />
      );
    case 'appendix':
      return (
        <PaperSheet
          title="Перечень недействительных операций"
          about="Приложение к обоим уведомлениям."
          plan={(details, faces) => [appendixPaper(one, desk, details, faces)]}
          onClose={onClose}
        />
      );
    case 'whole':
      return (
        <PaperSheet
          title="Дело целиком"
          about="Что случилось и что сделано, оба уведомления, перечень операций."
          plan={(details, faces) => wholeFile(one, desk, details, faces, minute)}
          onClose={onClose}
        />
      );
  }
}
