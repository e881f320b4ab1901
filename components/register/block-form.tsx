import { useSignal } from '@preact/signals';
import { russianDay } from '../../utils/base/calendar/day.ts';
import { blockEntry } from '../../utils/register/block-entry.ts';
import { BLOCK_GROUNDS, type BlockGround } from '../../utils/register/people-entries.ts';
import type { Block } from '../../utils/register/people-facts.ts';
import { book, shownClass } from '../state/class-book.ts';
import { nameOf, today } from '../state/class-states.ts';
import { record } from '../state/record.ts';
import { RadioAnswers } from '../ui/radio-answers.tsx';
import { ChildChoice, childrenHere } from './child-choice.tsx';
import { DayField } from './day-field.tsx';
import { TextField } from './text-field.tsx';

const GROUNDS = Object.keys(BLOCK_GROUNDS) as BlockGround[];

/** «Не выдавать»: recorded with its ground, decided by the head, lifted. */
export function BlockForm({ person }: { person: string }) {
  const blocks = book.value?.facts.get(person)?.blocks ?? [];
  const blocked = new Set(blocks.map(({ child }) => child));
  const isOpen = !blocked.has(null) && !childrenHere(person).every(({ key }) => blocked.has(key));
  return (
    <div class="stack">
      {blocks.map((block) => (
        <OneBlock key={block.child} person={person} block={block} />
      ))}
      {(blocks.length === 0 || isOpen) && <NewBlock person={person} />}
    </div>
  );
}

function OneBlock({ person, block }: { person: string; block: Block }) {
  return (
    <div class="stack">
      <StandingBlock block={block} />
      {block.awaitsHead && <HeadDecision person={person} block={block} />}
      <div>
        <button
          type="button"
          onClick={() =>
            void record([
              { classGroup: shownClass(), person, kind: 'handing-out-allowed', lifts: [...block.blocks] },
            ])
          }
        >
          Снять запрет
        </button>
      </div>
    </div>
  );
}

function StandingBlock({ block }: { block: Block }) {
  const { awaitsHead, ground, document, decided, child } = block;
  return (
    <div class="row">
      <span class="chip bad">
        {awaitsHead ? 'Ждёт решения директора' : 'Не выдавать'}: {ground}
      </span>
      {child !== null && <span>Только о ребёнке: {nameOf(child)}</span>}
      {child !== null && <OneLogin />}
      {document && <span>{document}</span>}
      {decided && (
        <span class="muted">
          Директор решил {russianDay(decided.on)}
          {decided.number && `, № ${decided.number}`}
        </span>
      )}
      {awaitsHead && <span class="muted">До решения не выдаётся и не сообщается ничего.</span>}
    </div>
  );
}

/** What Klassruk cannot hold back. */
const OneLogin = () => (
  <span class="small muted">
    На сайте один логин показывает всех детей: попросите администратора школы убрать там связь с этим
    ребёнком.
  </span>
);

function NewBlock({ person }: { person: string }) {
  const child = useSignal('');
  const basis = useSignal<BlockGround | ''>('');
  const ground = useSignal('');
  const number = useSignal('');
  const day = useSignal('');
  return (
    <form
      class="stack"
      aria-label="Не выдавать"
      onSubmit={(event) => {
        event.preventDefault();
        if (basis.value === '') return;
        const { value } = basis;
        const paper = { number: number.value, day: day.value };
        void record([
          {
            classGroup: shownClass(),
            person,
            ...blockEntry(value, ground.value, paper),
            ...(child.value && { child: child.value }),
          },
        ]);
      }}
    >
      <p class="small muted">
        Отказать родителю в сведениях учитель сам не вправе: решает директор. Запись задержит памятки, выписки
        и письма до его решения.
      </p>
      <ChildChoice person={person} child={child} />
      {child.value && <OneLogin />}
      <div class="row ends">
        <label class="field">
          Не выдавать: основание
          <select
            required
            value={basis.value}
            onChange={(event) => {
              basis.value = GROUNDS.find((key) => key === event.currentTarget.value) ?? '';
            }}
          >
            <option value="">выберите</option>
            {GROUNDS.map((key) => (
              <option key={key} value={key}>
                {BLOCK_GROUNDS[key]}
              </option>
            ))}
          </select>
        </label>
        {basis.value === 'other' && <TextField label="Какое основание" value={ground} required />}
        <TextField label="Номер документа" value={number} placeholder="если есть" />
        <DayField label="Дата документа" value={day} max={today.value} />
        <button
          type="submit"
          class="danger"
          disabled={basis.value === '' || (basis.value === 'other' && ground.value.trim() === '')}
        >
          Запретить выдачу
        </button>
      </div>
    </form>
  );
}

const DECISIONS = [
  ['withhold', 'не выдавать'],
  ['hand-out', 'выдавать'],
] as const;

function HeadDecision({ person, block }: { person: string; block: Block }) {
  const decision = useSignal<(typeof DECISIONS)[number][0] | null>(null);
  const on = useSignal('');
  const number = useSignal('');
  return (
    <form
      class="row ends"
      aria-label="Решение директора"
      onSubmit={(event) => {
        event.preventDefault();
        if (decision.value === null) return;
        void record([
          {
            classGroup: shownClass(),
            person,
            kind: 'handing-out-decided',
            blocks: [...block.blocks],
            decision: decision.value,
            on: on.value,
            number: number.value.trim() || null,
          },
        ]);
      }}
    >
      <fieldset>
        <legend>
          <b>Директор решил</b>
        </legend>
        <RadioAnswers
          name="decision"
          options={DECISIONS}
          value={decision.value}
          required
          onChange={(value) => {
            decision.value = value;
          }}
        />
      </fieldset>
      <DayField label="День решения" value={on} required max={today.value} />
      <TextField label="Номер решения" value={number} placeholder="если есть" />
      <button type="submit" class="primary" disabled={decision.value === null || on.value === ''}>
        Записать решение
      </button>
    </form>
  );
}
