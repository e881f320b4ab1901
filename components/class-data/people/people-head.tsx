import { PeopleTasks } from '../../register/people-tasks.tsx';
import { ListNotes } from './list-notes.tsx';

/** Beside the title of the section: what of its people waits for an answer, and what is to be checked. */
export function PeopleHead() {
  return (
    <>
      <span class="grow" />
      <PeopleTasks />
      <ListNotes />
    </>
  );
}
