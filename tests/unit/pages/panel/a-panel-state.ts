import type { CredentialState } from '../../../../utils/duties/credentials/known.ts';
import type { PanelState } from '../../../../utils/messages/panel-requests.ts';
import { smallClass } from '../../state/page-world.ts';

const credentials = (person: CredentialState['person']): CredentialState => ({
  person: { ...person, card: `card of ${person.key}` },
  account: 'none',
  login: 'not-read',
  reset: 'offered',
  slipPrintedAt: null,
  hadPasswordSlip: false,
  slipDestroyed: false,
  handedOn: null,
  slipReturned: false,
  issuedAt: null,
  importedAt: null,
  waitsUntil: null,
  expiredAt: null,
  unknownOutcome: false,
  signIn: null,
  barred: null,
});

/** What the background says of a class of one student and a mother. */
export function stateOf(id: string, student: string, more: Partial<PanelState> = {}): PanelState {
  const { students, representatives } = smallClass(id, '5 "А"', student);
  return {
    vault: 'unlocked',
    classGroup: id,
    className: '5 «А»',
    school: null,
    readAt: null,
    reading: null,
    news: null,
    onePerson: null,
    obstacle: null,
    people: [...students, ...representatives].map(credentials),
    families: [],
    tasks: null,
    run: null,
    confirming: false,
    forms: 'same',
    journal: null,
    waiting: { count: 0, firstExpiresAt: null, soon: false },
    owned: true,
    asked: null,
    ...more,
  };
}
