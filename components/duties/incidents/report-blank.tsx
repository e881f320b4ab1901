import { useSignal } from '@preact/signals';
import type { CaseDesk } from './desk.ts';
import { reportPaper } from './incident-papers.ts';
import { PaperSheet } from './paper-sheet.tsx';

/** The form on which a parent or pupil reports a breach. */
export function ReportBlank({ desk }: { desk: CaseDesk }) {
  const isOpen = useSignal(false);
  return (
    <>
      <button type="button" onClick={() => (isOpen.value = true)}>
        Бланк для родителя или ученика…
      </button>
      {isOpen.value && (
        <PaperSheet
          title="Сообщение о нарушении конфиденциальности"
          about="Пишет родитель или ученик; внизу расписка о приёме с днём и часом, она остаётся у него."
          plan={(details, faces) => [reportPaper(desk, details, faces)]}
          onClose={() => (isOpen.value = false)}
        />
      )}
    </>
  );
}
