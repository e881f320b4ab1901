import { useSignal } from '@preact/signals';
import { count } from '../../../utils/base/text/plural.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { book, schoolDetails } from '../../state/class-book.ts';
import { linkTo } from '../../state/route.ts';
import { vault } from '../../state/vault-session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { envelope } from '../../vault/envelope.ts';
import { EnvelopeStep } from '../../vault/envelope-step.tsx';
import { hasRecoveryCode } from '../../vault/vault-tasks.ts';

const STEPS = ['шаг', 'шага', 'шагов'] as const;

interface Step {
  title: string;
  /** How to do it. */
  how: string;
  href?: string;
  done: boolean;
}

/** The first steps; each ticks itself as soon as it is done. */
function steps(): Step[] {
  const current = book.value;
  const details = schoolDetails.value;
  return [
    {
      title: 'Прочитать класс',
      how: 'В Дневник.ру откройте «Мои классы», свой класс, вкладку «Участники». Над списком нажмите «Открыть панель»: Классрук прочитает учеников и родителей.',
      done: current !== null,
    },
    {
      title: 'Придумать пароль хранилища',
      how: 'В нём лежит всё о классе — зашифрованным, на этом компьютере.',
      done: vault.value === 'unlocked',
    },
    {
      title: 'Напечатать код восстановления для конверта',
      how: 'Забытый пароль без него не восстановить никому.',
      href: linkTo({ section: 'settings', detail: 'passphrase' }),
      done: hasRecoveryCode.value === true,
    },
    {
      title: 'Вписать школу и директора',
      how: 'Они встанут в согласия и заявления.',
      href: linkTo({ section: 'settings' }),
      done: details !== null && gapsOf('meeting-pack', details).length === 0,
    },
    {
      title: 'Проверить отчётные периоды',
      how: 'Четверти, триместры или полугодия вашей школы.',
      href: linkTo({ section: 'settings', detail: 'periods' }),
      done: current?.periods != null,
    },
    {
      title: 'Напечатать бумаги к собранию',
      how: 'Одной кнопкой: лист с подписями, согласия, которых нет. После собрания отметьте, кто пришёл и что подписал.',
      href: linkTo({ section: 'meetings' }),
      done:
        current?.recorded.some(({ kind }) => kind === 'consent-given' || kind === 'acknowledged') ?? false,
    },
  ];
}

/** What to do first; gone when all is done. `short`: one line with the next step, the others in a dialog. */
export function Welcome({ short = false }: { short?: boolean }) {
  const showsAll = useSignal(false);
  if (vault.value === 'locked' || vault.value === null) return null;
  const all = steps();
  const left = all.filter(({ done }) => !done);
  const next = left[0];
  if (!next) return <EnvelopeStep />;
  if (!short)
    return (
      <>
        <EnvelopeStep />
        <section class="card stack no-print" aria-label="С чего начать">
          <h2>С чего начать</h2>
          <Steps all={all} next={next} />
        </section>
      </>
    );
  // It is the next step itself.
  if (envelope.value && !envelope.value.isPrinted) return <EnvelopeStep />;
  return (
    <>
      <EnvelopeStep />
      <section class="box row no-print" aria-label="С чего начать">
        <span class="grow">
          <b>С чего начать:</b> {next.href ? <a href={next.href}>{next.title}</a> : next.title}.{' '}
          <span class="muted">{next.how}</span>
        </span>
        <button type="button" class="small" onClick={() => (showsAll.value = true)}>
          Осталось: {count(left.length, STEPS)}
        </button>
        {showsAll.value && (
          <Dialog title="С чего начать" onClose={() => (showsAll.value = false)}>
            <Steps all={all} next={next} />
          </Dialog>
        )}
      </section>
    </>
  );
}

function Steps({ all, next }: { all: Step[]; next: Step }) {
  return (
    <ol class="workspace-steps">
      {all.map((step) => (
        <li key={step.title} class={step.done ? 'done' : undefined}>
          <span class={`mark ${step.done ? 'done' : 'missing'}`} aria-hidden="true">
            {step.done ? '✓' : ''}
          </span>
          <span>
            {step.href && !step.done ? <a href={step.href}>{step.title}</a> : step.title}
            {step.done && <span class="visually-hidden"> — сделано</span>}
            {step === next && <span class="small muted">{step.how}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
