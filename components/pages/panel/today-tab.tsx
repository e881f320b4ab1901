import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { JournalUpdate } from '../../class-data/journal/journal-update.tsx';
import { act } from '../../state/background.ts';
import { ClassCard } from './class-card.tsx';
import { classToday } from './panel-model.ts';
import { TasksCard } from './tasks-card.tsx';

/** What is owed in the class, how it stands today, and when its data were read. */
export function TodayTab({ current }: { current: PanelState }) {
  return (
    <>
      <div class="panel-list panel-today">
        {current.tasks && <TasksCard tasks={current.tasks} />}
        {classToday.value && (
          <ClassCard
            card={classToday.value}
            onAnalysis={() => void act('open/workspace', { section: 'analysis' })}
            onStudent={(student) => void act('open/workspace', { section: 'student', person: student })}
          />
        )}
      </div>
      <footer class="panel-foot panel-foot-block">
        <JournalUpdate
          state={current.journal}
          onUpdate={(wanted) => void act('class/update-journal', { wanted })}
          onStop={() => void act('class/stop-journal')}
        />
      </footer>
    </>
  );
}
