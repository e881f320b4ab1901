import type { Handlers } from '../handlers.ts';
import { classOnPage } from '../reading/seen-pages.ts';
import { record } from '../recording.ts';
import { takeImported, undoImport } from './importing.ts';
import { takeAnswer } from './late-answers.ts';
import { openAsked, openPrint } from './print-job.ts';
import { confirmPrinted, wipeAsked } from './printing.ts';
import { confirmProposal, proposalWith, proposeResets, proposeRest, showProposal } from './proposals.ts';
import { nextReset } from './reset-attempts.ts';
import { startResets } from './resetting.ts';
import { discardRun, resumeCollecting, resumeResets, startCollecting, stopRunOf } from './run-control.ts';
import { keepSlipContact } from './slip-contact.ts';

/** Handlers for logins, passwords and slips. */
export const credentialsHandlers = {
  'run/collect': async (service, asked, { tab }) =>
    startCollecting(service, (await classOnPage(service, tab)).classGroup, asked),
  'run/stop': async (service, _, { tab }) => stopRunOf(service, (await classOnPage(service, tab)).classGroup),
  'run/resume': async (service, _, { tab }) =>
    resumeCollecting(service, (await classOnPage(service, tab)).classGroup),
  'run/dismiss': async (service, _, { tab }) =>
    discardRun(service, (await classOnPage(service, tab)).classGroup),
  'sign-in-state': async (service, { person, state }, { tab }) => {
    const { classGroup } = await classOnPage(service, tab);
    await record(service, [{ kind: 'sign-in-state', classGroup, person, state }], () => null);
  },

  'reset/propose': (service, { persons }, { tab }) => proposeResets(service, tab, persons),
  'reset/propose-rest': (service, _, { tab }) => proposeRest(service, tab),
  'reset/show-window': (service, _, { tab }) => showProposal(service, tab),
  'reset/proposal': (service, { proposal }) => proposalWith(service, proposal),
  'reset/start': (service, request) =>
    confirmProposal(service, request, ({ classGroup, tab }) =>
      startResets(service, classGroup, request, tab),
    ),
  'reset/start-rest': (service, request) =>
    confirmProposal(service, request, (proposal) =>
      resumeResets(service, { ...proposal, prints: request.prints }),
    ),

  'reset/next': async (service, { run, driver }) => {
    const next = await nextReset(service, run, driver);
    if (!next) await openAsked(service, run);
    return next;
  },
  'reset/answer': (service, sent) => takeAnswer(service, sent),

  'print/confirm': (service, { classGroup, slips }) => confirmPrinted(service, classGroup, slips),
  'print/wipe': (service, { secrets }) => wipeAsked(service, secrets),

  'print/keep-texts': (service, sent) => keepSlipContact(service, sent),

  'import/take': (service, { classGroup, items }) => takeImported(service, classGroup, items),
  'import/undo': (service, { classGroup }) => undoImport(service, classGroup),
  'import/print': (service, { classGroup, persons }) => openPrint(service, classGroup, persons),
} satisfies Partial<Handlers>;
