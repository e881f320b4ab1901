import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import {
  planClassAcknowledgement,
  planStudentAcknowledgement,
} from '../../../../utils/duties/acknowledgements/acknowledgement-sheet.ts';
import { planConsent } from '../../../../utils/duties/consents/consent-form.ts';
import { DEFAULT_CONSENT_TEXTS } from '../../../../utils/duties/consents/consent-texts.ts';
import { planDissemination } from '../../../../utils/duties/consents/dissemination.ts';
import { planRefusal } from '../../../../utils/duties/consents/refusal.ts';
import { planWithdrawal } from '../../../../utils/duties/consents/withdrawal.ts';
import { planInformingStatement } from '../../../../utils/duties/informing/informing-statement.ts';
import { planMeeting } from '../../../../utils/duties/meetings/meeting-pack.ts';
import { planMeetingSheet } from '../../../../utils/duties/meetings/meeting-sheet.ts';
import { planRegister } from '../../../../utils/register/register-printout.ts';
import { runs } from '../../property-runs.ts';
import { PURPOSE, REGISTER } from './form-samples.ts';
import { testFonts } from './ink.ts';
import { recordPaper, troubleOn } from './recorder.ts';

const LANDSCAPE_FIELD = { left: 20, right: 287, top: 30, bottom: 203 };

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

/**
 * Empty, short, or far too long; with characters that break lines, quotes, brackets and letters the font
 * lacks.
 */
const word = fc.string({ unit: fc.constantFrom(...'абвгдеёЖЩыя-–.,«»"<(Il0 李ә№'), maxLength: 70 });
const text = fc.oneof(
  fc.constant(''),
  word,
  fc.constantFrom('Пробная Елена Викторовна', 'Щ'.repeat(90), 'Ким Саша', 'г. Примерск, ул. Пробная, д. 5'),
  fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => words.join(' ')),
);
const person = fc.record({ name: text, address: text, document: text });
const details = fc.record({
  school: fc.record({ fullName: text, shortName: text, address: text, city: text }),
  operator: fc.record({ name: text, address: text }),
  requisites: fc.record({ inn: text, ogrn: text }),
  retention: fc.record({ consents: text, registers: text }),
  processors: fc.array(fc.record({ name: text, address: text }), { maxLength: 3 }),
  nobodyProcesses: fc.boolean(),
  resources: fc.record({ addresses: text }),
  signsInByGosuslugi: fc.boolean(),
  system: fc.record({ name: text }),
  head: fc.record({ post: text, postDative: text, name: text, nameDative: text, phone: text }),
  teacher: fc.record({ name: text, contacts: text }),
  support: fc.record({ school: text, system: text }),
  studentsSign: fc.boolean(),
});
const subject = fc.oneof(
  fc.record({
    variant: fc.constant('child' as const),
    child: person,
    representative: person,
    authority: text,
    studentSigns: fc.boolean(),
  }),
  fc.record({ variant: fc.constant('representative' as const), representative: person, childName: text }),
  fc.record({ variant: fc.constant('adult-student' as const), student: person }),
);
const applicant = fc.record({
  name: text,
  sex: fc.constantFrom('male' as const, 'female' as const, null),
  address: text,
  contacts: text,
});

function expectWhole(paper: Paper, values: readonly string[] = []): void {
  expect(troubleOn(paper, faces)).toEqual([]);
  const printed = squeeze(
    recordPaper(paper, faces)
      .flatMap(({ texts }) => texts.map((each) => each.text))
      .join(''),
  );
  for (const value of values) expect(printed).toContain(squeeze(value));
}

/** Without what typesetting changes: spaces, kinds of hyphen and quote. */
function squeeze(value: string): string {
  return value.replace(/[\s\u2011-]+/g, '').replace(/["«»]/g, '');
}

it('prints any consent complete and inside the sheet', () => {
  fc.assert(
    fc.property(subject, text, text, text, details, (who, className, until, date, school) => {
      const paper = planConsent(
        { subject: who, purpose: PURPOSE, className, until, date },
        school,
        DEFAULT_CONSENT_TEXTS,
        faces,
        usualWording,
      );
      const people = who.variant === 'adult-student' ? [who.student] : [who.representative];
      if (who.variant === 'child') people.push(who.child);
      const values = people.flatMap((each) => Object.values(each));
      const processors = school.nobodyProcesses ? [] : school.processors;
      expectWhole(paper, [...values, ...processors.flatMap((each) => Object.values(each))]);
    }),
    { numRuns: runs(200) },
  );
}, 120_000);

it('prints any consent to dissemination complete and inside the sheet', () => {
  const signer = fc.record({ name: text, contacts: text });
  const variant = fc.constantFrom('child' as const, 'adult-student' as const);
  const input = fc.record({
    variant,
    signer,
    childName: text,
    studentSigns: fc.boolean(),
    className: text,
    date: text,
  });
  fc.assert(
    fc.property(input, details, (said, school) => {
      const paper = planDissemination(said, school, DEFAULT_CONSENT_TEXTS, faces, usualWording);
      const child = said.variant === 'child' ? [said.childName] : [];
      const { inn, ogrn } = school.requisites;
      expectWhole(paper, [said.signer.name, said.signer.contacts, ...child, inn, ogrn]);
    }),
    { numRuns: runs(200) },
  );
}, 120_000);

it('prints any statement complete and inside the sheet', () => {
  const variant = fc.constantFrom('child' as const, 'representative' as const, 'adult-student' as const);
  const statement = fc.record({ variant, applicant, childName: text, className: text, date: text });
  const form = fc.constantFrom('electronic' as const, 'paper' as const, 'both' as const, null);
  const every = fc.option(fc.integer({ min: 1, max: 366 }));
  fc.assert(
    fc.property(statement, text, details, form, every, (own, said, school, chosen, days) => {
      const about = { ...own, purpose: PURPOSE };
      const { address, contacts } = own.applicant;
      expectWhole(planRefusal(about, school, DEFAULT_CONSENT_TEXTS, faces), [address, contacts]);
      const withdrawal = planWithdrawal({ ...about, givenOn: said }, school, DEFAULT_CONSENT_TEXTS, faces);
      expectWhole(withdrawal, [address, contacts, said]);
      const choice = {
        ...own,
        form: chosen,
        byEmail: false,
        email: contacts,
        paperGround: null,
        from: said,
        every: days,
      };
      expectWhole(planInformingStatement(choice, school, faces, usualWording), [
        own.childName,
        own.className,
        said,
      ]);
    }),
    { numRuns: runs(200) },
  );
}, 120_000);

it('prints any sheet, register and meeting inside the page', () => {
  const row = fc.record({ student: text, representative: text });
  const mans = fc.record({
    name: text,
    capacity: fc.constantFrom('ученик' as const, 'законный представитель' as const),
    handOut: fc.option(text),
    acknowledge: fc.boolean(),
    chooseForm: fc.boolean(),
    consents: fc.constant([]),
  });
  const family = fc.record({ student: text, people: fc.array(mans, { maxLength: 3 }) });
  const head = fc.record({ className: text, period: text, topics: fc.array(text, { maxLength: 4 }) });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 12 }),
      fc.array(family, { maxLength: 8 }),
      head,
      details,
      fc.boolean(),
      (rows, families, about, school, landscape) => {
        expectWhole(planClassAcknowledgement(rows, about, school, faces));
        const student = { name: about.period, representatives: about.topics };
        const dated = rows.map((each) => ({ date: '12.09.2026', topic: each.student }));
        expectWhole(planStudentAcknowledgement(student, dated, about, school, faces));
        const { className, topics } = about;
        const meeting = { className, topics, date: about.period };
        const sheet = planMeetingSheet(planMeeting({ families }).rows, meeting, school, faces, usualWording);
        expect(troubleOn(sheet, faces, LANDSCAPE_FIELD)).toEqual([]);
        const cells = rows.map((each) => ({
          student: each.student,
          signedBy: each.representative,
          on: null,
        }));
        const orientation = landscape ? ('landscape' as const) : ('portrait' as const);
        const register = {
          ...REGISTER,
          ...about,
          ground: about.period,
          rows: cells,
          freeRows: 3,
          orientation,
        };
        const paper = planRegister(register, school, faces);
        const field = landscape ? LANDSCAPE_FIELD : undefined;
        expect(troubleOn(paper, faces, field)).toEqual([]);
      },
    ),
    { numRuns: runs(200) },
  );
}, 120_000);
