import { beforeAll, describe, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import { gapsOf } from '../../../../utils/class-data/school/school-gaps.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { planBreachReport } from '../../../../utils/duties/protection/breach-report.ts';
import { planComputerPermission } from '../../../../utils/duties/protection/computer-permission.ts';
import { protectionStates } from '../../../../utils/duties/protection/protection-states.ts';
import { planAdultRules, planChildRules } from '../../../../utils/duties/protection/safety-rules.ts';
import { planUndertaking } from '../../../../utils/duties/protection/undertaking.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { fault } from '../../../setup/fault.ts';
import { APPLICANT, DETAILS, NO_DETAILS, NOBODY } from '../../base/documents/form-samples.ts';
import { testFonts } from '../../base/documents/ink.ts';
import { recordPaper } from '../../base/documents/recorder.ts';
import { correction, type RecordedFact, recordedEntries } from '../../register/entries.ts';

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

const textOf = (paper: Paper): string =>
  recordPaper(paper, faces)
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ')
    .replaceAll('\u00a0', ' ');

const reader = { name: 'Пробный Пётр Ильич', className: '7 «А»' };

describe('the report of a breach by a parent or pupil', () => {
  it('goes to the head with what happened, and leaves a receipt with the hour to whoever wrote it', () => {
    const paper = planBreachReport(
      { applicant: APPLICANT, className: '7 «А»', date: '' },
      DETAILS,
      faces,
      usualWording,
    );
    expect(paper.pages).toBe(1);
    const text = textOf(paper);
    expect(text).toMatch(/Директору МБОУ «Школа № 100» Образцовой Анне Петровне/);
    expect(text).toMatch(/Чья учётная запись.*Что произошло.*Прошу закрыть доступ посторонним/);
    expect(text).toMatch(/Вх\. №.*Расписка, МБОУ «Школа № 100».*Пробная Елена Викторовна.*в ____ ч ____ мин/);
  });

  it('is a blank to write on if nothing is known', () => {
    const text = textOf(
      planBreachReport({ applicant: NOBODY, className: '', date: '' }, NO_DETAILS, faces, usualWording),
    );
    expect(text).toContain('фамилия, имя, отчество');
    expect(text).toContain('Расписка:');
  });
});

describe('rules of safe use', () => {
  fault(
    'a password told to others, a memo lost or somebody else signed in, and nobody knows whom to tell',
    'the rules for adults and for a child say whom, and by when, on one side that is signed',
    () => {
      const adults = planAdultRules(
        { name: APPLICANT.name, className: '7 «А»' },
        DETAILS,
        faces,
        usualWording,
      );
      const child = planChildRules(reader, DETAILS, faces, usualWording);
      expect([adults.pages, child.pages]).toEqual([1, 1]);
      expect(textOf(adults)).toMatch(
        /не позднее следующего рабочего дня.*Кому сообщить:.*Примерова Мария Павловна.*С правилами ознакомлен\(а\)/,
      );
      expect(textOf(child)).toMatch(/в тот же день\..*Кому сообщить:.*Пробный Пётр Ильич, 7 «А»/);
    },
  );

  it('speak to a child in short sentences, without the words of officials', () => {
    const text = textOf(planChildRules(reader, DETAILS, faces, usualWording));
    expect(text).not.toMatch(/конфиденциальн|персональн|реквизит|учётн|обязуюсь|ответственност/i);
    const sentences = text.split(/[.?]\s/).map((each) => each.split(/\s+/).length);
    expect(Math.max(...sentences.slice(0, -3))).toBeLessThan(22);
  });
});

describe('papers of the teacher', () => {
  it('undertake not to disclose, and to report a breach within a working day', () => {
    const paper = planUndertaking({ className: '7 «А»', date: '' }, DETAILS, faces, usualWording);
    expect(paper.pages).toBe(1);
    expect(textOf(paper)).toMatch(
      /Примерова Мария Павловна.*не разглашать.*не позднее следующего рабочего дня.*№ 152-ФЗ/,
    );
  });

  it('permit a personal computer on conditions, signed by the head and acknowledged by the teacher', () => {
    const text = textOf(planComputerPermission({ className: '7 «А»' }, DETAILS, faces, usualWording));
    expect(text).toMatch(
      /Компьютер:.*На срок:.*Разрешаю на условиях:.*Директор.*Образцова.*С условиями ознакомлен\(а\).*Примерова/,
    );
    // A permission is what the head gives: nothing says that the computer complies with a law.
    expect(text).not.toMatch(/соответствует/i);
  });
});

it('say before printing what the settings lack', () => {
  expect(gapsOf('computer-permission', DETAILS)).toEqual([]);
  expect(gapsOf('rules', { ...DETAILS, teacher: { name: 'Примерова М. П.', contacts: '' } })).toEqual([
    'Кому сообщить о беде: телефон или почта',
  ]);
  expect(gapsOf('computer-permission', NO_DETAILS)).toEqual([
    'Название школы',
    'Имя классного руководителя',
    'Имя руководителя школы',
  ]);
  expect(gapsOf('breach-report', NO_DETAILS)).toContain('Имя руководителя школы');
});

describe('the measures of the class', () => {
  const measure = (on: string, number: string | null = null): RecordedFact => ({
    kind: 'protection-recorded',
    what: 'undertaking',
    on,
    number,
  });
  const statesOf = (...facts: RecordedFact[]) =>
    protectionStates(effective(recordedEntries(...facts), kinds).entries);

  it('a permission that ended is none any more, and a later one is one again', () => {
    const permission = (on: string, more: object = {}) =>
      ({
        kind: 'protection-recorded',
        what: 'computer-permission',
        on,
        number: '5',
        ...more,
      }) as RecordedFact;
    const ended = permission('2026-10-01', { ended: true });
    const last = (...facts: RecordedFact[]) =>
      statesOf(...facts).find(({ what }) => what === 'computer-permission')?.last?.on;
    expect(last(permission('2026-09-01'), ended)).toBeUndefined();
    expect(last(permission('2026-09-01'), ended, permission('2026-11-01'))).toBe('2026-11-01');
  });

  it('are all listed, with the latest day, whatever was recorded first', () => {
    const states = statesOf(measure('2026-11-20', '7'), measure('2026-09-01', '3'));
    expect(states.map(({ last }) => last?.number)).toEqual(['7', undefined, undefined, undefined]);
  });

  it('go with a correction', () => {
    expect(statesOf(measure('2026-09-01'), correction('e0'))[0]?.last).toBeNull();
  });
});
