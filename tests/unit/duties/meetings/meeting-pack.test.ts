import { beforeAll, describe, expect, it } from 'vitest';
import { type DocumentFonts, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { DEFAULT_CONSENT_TEXTS } from '../../../../utils/duties/consents/consent-texts.ts';
import { planStudentGroups } from '../../../../utils/duties/groups/group-papers.ts';
import type { MeetingInput, MeetingPerson } from '../../../../utils/duties/meetings/meeting-input.ts';
import { makeMeetingPack, planMeeting } from '../../../../utils/duties/meetings/meeting-pack.ts';
import { withFile } from '../../../setup/print-file.ts';
import { CONSENTS, DETAILS, MEETING } from '../../base/documents/form-samples.ts';
import { drawPages, readText, testFonts } from '../../base/documents/ink.ts';
import { aPlan } from '../../class-data/groups/plans.ts';

const createdAt = new Date('2026-09-01T08:00:00Z');
let fonts: DocumentFonts;
beforeAll(async () => {
  fonts = await testFonts();
});

const MOTHER: MeetingPerson = {
  name: 'Пробная Елена Викторовна',
  capacity: 'законный представитель',
  handOut: null,
  acknowledge: false,
  chooseForm: false,
  consents: [],
};
const meeting = (...people: Partial<MeetingPerson>[]): MeetingInput => ({
  ...MEETING,
  families: people.map((person, index) => ({
    student: `Пробный${index} Пётр Ильич`,
    people: [{ ...MOTHER, ...person }],
  })),
});
function make(input: MeetingInput, bothSides = false) {
  const made = withFile(
    makeMeetingPack(input, DETAILS, DEFAULT_CONSENT_TEXTS, fonts, {
      createdAt,
      bothSides,
      wording: usualWording,
    }),
  );
  return { ...made, texts: readText(made.bytes, '-raw').map((text) => text.replace(/\s+/g, ' ')) };
}

describe('meeting pack', () => {
  it('plans a row for each person who owes a signature, in class list order', () => {
    const child = CONSENTS.child;
    if (!child) throw new Error('Нет образца');
    const input = meeting(
      { acknowledge: true },
      {},
      { consents: [child] },
      { handOut: 'логин', chooseForm: true },
    );
    const plan = planMeeting(input);
    expect(plan.rows.map(({ student }) => student)).toEqual(['Пробный0 Пётр Ильич', 'Пробный3 Пётр Ильич']);
    expect(plan.rows[0]).not.toHaveProperty('consents');
    expect(plan.consents).toEqual([child]);
  });

  it('has the list of study groups after the sheet, where it is asked for', async () => {
    const faces = readFaces(fonts);
    const plan = aPlan({ g1: ['s1'], g2: ['s2'] });
    const students = ['s1', 's2'].map((key, index) => ({ key, name: `Группова${index} Анна Ильинична` }));
    const of = { students, className: '7 «А»', schoolYear: '2026/2027', on: '2026-09-10' };
    const groupLists = [planStudentGroups([plan], of, DETAILS, faces)];
    const { texts } = make({ ...meeting({ acknowledge: true }), groupLists });
    expect(texts).toHaveLength(2);
    expect(texts[1]).toMatch(/УЧЕБНЫЕ ГРУППЫ ПО УЧЕНИКАМ.*Группова0 Анна Ильинична Группа 1/);
  });

  it('has the sheet first and each missing consent on separate sheets', () => {
    const { texts, starts, plan, warnings } = make(MEETING, true);
    expect(warnings).toEqual([]);
    expect(plan.rows).toHaveLength(24);
    expect(plan.consents).toHaveLength(4);
    expect(starts).toHaveLength(5);
    for (const start of starts) expect(start % 2).toBe(0);
    const [sheet = 0, first = 0] = starts;
    const rows = texts.slice(sheet, first).join(' ');
    for (const { student } of MEETING.families) expect(rows.split(`${student} `)).toHaveLength(2);
    expect(rows).not.toContain('СОГЛАСИЕ');
    for (const start of starts.slice(1)) {
      expect(texts[start]).toContain('СОГЛАСИЕ');
      expect(texts[start]).not.toContain('ЛИСТ РОДИТЕЛЬСКОГО СОБРАНИЯ');
    }
  });

  it('has a column for everything due, and a dash where a person owes nothing', () => {
    const all = make(
      meeting({ handOut: 'логин', acknowledge: true, chooseForm: true }, { acknowledge: true }),
    );
    expect(all.texts[0]).toMatch(
      /Реквизиты получил\(а\).*Ознакомлен\(а\).*Форма \(обвести\).*Форму выбрал\(а\)/,
    );
    expect(all.texts[0]).toMatch(/логин Э\s+Б\s+Э\+Б/);
    expect(all.texts[0]?.match(/—/g)?.length).toBeGreaterThanOrEqual(4);
    expect(all.texts[0]).toMatch(/не передавать логин и пароль другим лицам/);
    const one = make(meeting({ acknowledge: true })).texts[0];
    expect(one).toContain(
      'С чем ознакомлены: порядок ведения электронного дневника; график оценочных процедур на 1 четверть.',
    );
    expect(one).not.toContain('Реквизиты');
    expect(one).not.toContain('обвести');
  });

  it('prints only consents if nothing else is due, and fails if nothing is due at all', () => {
    const { texts } = make(meeting({ consents: [CONSENTS.representative].flatMap((each) => each ?? []) }));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('СОГЛАСИЕ');
    expect(() => make(meeting({}))).toThrow();
  });

  it('leaves space to sign', () => {
    const input = meeting({ handOut: 'логин', acknowledge: true, chooseForm: true });
    const [page] = drawPages(make(input).bytes);
    expect(page?.width).toBeGreaterThan(page?.height ?? 0);
    // Somewhere below the table header a white band as tall as a signature crosses the last signature column.
    let white = 0;
    let most = 0;
    for (let y = 60; y < 150; y++) {
      white = page?.ink({ x: 258, y, width: 27, height: 1 }) === 0 ? white + 1 : 0;
      most = Math.max(most, white);
    }
    expect(most).toBeGreaterThanOrEqual(11);
  });
});
