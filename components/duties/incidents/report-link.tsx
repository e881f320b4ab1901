import type { PersonLinkProps } from '../../register/person-history.tsx';
import { linkToPerson } from '../../state/person-places.ts';

/** From somebody's card to a new case about their credentials. */
export function ReportLink({ person, onLeave }: PersonLinkProps) {
  return (
    <p>
      <a class="button small" href={linkToPerson('incidents', person)} onClick={onLeave}>
        Сообщить об утечке…
      </a>
    </p>
  );
}
