import { useSignal } from '@preact/signals';
import { type Weighting, weightingState } from '../../../utils/class-data/analytics/weighting.ts';
import { act } from '../../state/background.ts';
import { analyticsSettings } from '../../state/class-book.ts';
import { analysis, journal } from '../../state/journal-figures.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';

const QUESTION = 'Как в вашей школе считают средний?';
const ANSWERS: readonly [Weighting, string, string][] = [
  ['plain', 'Все отметки весят одинаково', 'Ожидаемая отметка считается по обычному среднему.'],
  [
    'weighted',
    'Отметки весят по-разному',
    'Где сайт не показал ни весов, ни своего среднего, ожидаемой отметки нет.',
  ],
  [null, 'Не знаю', 'Ожидаемая отметка — только там, где средний показал сайт. Ответить можно и потом.'],
];

const save = (weighting: Weighting): Promise<boolean> =>
  act('settings/save', {
    document: 'analytics',
    value: { ...analyticsSettings.value, weighting, weightingAsked: true },
  });

const state = () =>
  analysis.value && journal.value
    ? weightingState(analysis.value, journal.value.weighted, analyticsSettings.value)
    : 'settled';

const TITLES = {
  ask: 'Как считают средний?…',
  unset: 'Вес отметок не задан',
  'weights-missing': 'Весов на сайте нет',
};

/**
 * Beside the title where figures depend on the answer: a button that asks until there is one, then a small reminder
 * that asks again. It covers nothing of the table.
 */
export function WeightingLink() {
  const open = useSignal(false);
  const now = state();
  if (now === 'settled') return null;
  return (
    <>
      <button
        type="button"
        class={`small journal-weighting no-print ${now === 'ask' ? '' : 'quiet'}`}
        title={now === 'ask' ? QUESTION : `${QUESTION} Ответ можно изменить.`}
        onClick={() => (open.value = true)}
      >
        <Icon name="warning" />
        {TITLES[now]}
      </button>
      {open.value && (
        <Dialog title={QUESTION} onClose={() => (open.value = false)}>
          <div class="stack">
            <p>
              Страницы журнала не говорят, весят ли отметки по-разному, например контрольная больше ответа. От
              этого зависит, какую отметку ожидать.
            </p>
            {ANSWERS.map(([weighting, answer, about]) => (
              <div key={answer} class="row">
                <button
                  type="button"
                  onClick={async () => {
                    if (await save(weighting)) open.value = false;
                  }}
                >
                  {answer}
                </button>
                <span class="small muted grow">{about}</span>
              </div>
            ))}
          </div>
        </Dialog>
      )}
    </>
  );
}
