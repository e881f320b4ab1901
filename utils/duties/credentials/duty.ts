import { duty } from '../../register/duty.ts';
import { credentialCells } from './credential-cells.ts';
import { credentialKinds } from './credential-entries.ts';
import { credentialImport } from './credential-lines.ts';
import { credentialsRequests } from './credentials-requests.ts';
import { owedCredentials } from './owed-credentials.ts';
import { slipContactDocument } from './slip-contact-document.ts';

/** S1, S13: access credentials reach each student and representative, and nobody else. */
export const credentials = duty({
  id: 'credentials',
  title: 'Реквизиты доступа',
  columnTitle: 'Реквизиты',
  kinds: credentialKinds,
  cells: credentialCells,
  owes: owedCredentials,
  importLines: credentialImport,
  requests: credentialsRequests,
  settings: { 'slip-contact': slipContactDocument },
  help: {
    title: 'Реквизиты доступа: кому что выдано',
    sentences: [
      'Каждый ученик и каждый родитель получает свой логин и временный пароль на памятке, под подпись в ведомости.',
      'На странице «Участники» в Дневник.ру соберите логины, выдайте новые пароли тем, у кого их ещё не было, и напечатайте памятки с ведомостью.',
      'После выдачи отметьте здесь, кому и как вручено: журнал покажет, у кого реквизиты есть, а чьи памятки ещё лежат или вернулись.',
    ],
  },
});
