import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PrintedPapers } from '../../../utils/base/documents/paper.ts';
import { lazyView } from '../lazy-view.tsx';
import { usePrinting } from './use-printing.tsx';
import './paper-view.css';

const Pages = lazyView(async () => (await import('./drawn-pages.tsx')).DrawnPages);

/** Papers drawn on the page; «Напечатать» and «Сохранить PDF» make their file. */
export function PaperView(props: {
  shown: Signal<PrintedPapers | null>;
  /** Of the region, and the name of the file. */
  title: string;
  /** What the button that prints says. */
  print?: string;
  /** In place of that button. */
  action?: ComponentChildren;
  /** While it holds, the next papers go to the printer by themselves. */
  atOnce?: Signal<boolean>;
  /** A file would keep what is not to be kept. */
  saves?: boolean;
  /** A dialog shows the pages at present. */
  isCovered?: boolean;
}) {
  const { shown, title } = props;
  const { print, save, file } = usePrinting({ shown, title });
  useEffect(Pages.preload, []);
  useEffect(() => {
    if (!shown.value || !props.atOnce?.value) return;
    props.atOnce.value = false;
    print();
  }, [shown.value]);
  const made = shown.value;
  if (!made) return null;
  return (
    <section class="stack drawn-view" aria-label={title}>
      <PaperWarnings made={made} />
      <div class="row">
        {props.action !== undefined ? (
          props.action
        ) : (
          <button type="button" class="primary" onClick={print}>
            {props.print ?? 'Напечатать'}
          </button>
        )}
        {props.saves !== false && (
          <button type="button" onClick={save}>
            Сохранить PDF
          </button>
        )}
        <span class="muted">Страниц: {made.pages}</span>
      </div>
      {!props.isCovered && <PaperPages made={made} title={title} />}
      {file}
    </section>
  );
}

/** What is to be known of the papers before they are printed. */
export function PaperWarnings({ made }: { made: PrintedPapers }) {
  return (
    <>
      {made.warnings.map((warning) => (
        <p key={warning} class="box warn">
          {warning}
        </p>
      ))}
    </>
  );
}

/** The pages alone. */
export function PaperPages({ made, title }: { made: PrintedPapers; title: string }) {
  return (
    <div class="drawn-box">
      <Pages drawn={made} title={`Просмотр: ${title}`} />
    </div>
  );
}
