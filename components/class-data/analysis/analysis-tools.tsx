import { useSignal } from '@preact/signals';
import { linkTo, route } from '../../state/route.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { CLASS_FIGURES } from './class-figures-detail.ts';
import { WarningSettings } from './warning-settings.tsx';

/** At the end of the tools: which half of the section is shown, the thresholds, print. */
export function AnalysisTools() {
  const open = useSignal(false);
  const { classGroup, detail } = route.value;
  const isClass = detail === CLASS_FIGURES;
  return (
    <>
      <Menu title="Вид" atEnd>
        <a href={linkTo({ section: 'analysis', classGroup })} aria-current={isClass ? undefined : 'page'}>
          Сигналы по ученикам
        </a>
        <a
          href={linkTo({ section: 'analysis', classGroup, detail: CLASS_FIGURES })}
          aria-current={isClass ? 'page' : undefined}
        >
          Показатели класса
        </a>
        <hr />
        <button type="button" onClick={() => (open.value = true)}>
          Пороги отметок и сигналов…
        </button>
      </Menu>
      <button type="button" onClick={() => print()}>
        <Icon name="print" />
        Печать
      </button>
      {open.value && (
        <Dialog title="Пороги отметок и сигналов" wide onClose={() => (open.value = false)}>
          <WarningSettings />
        </Dialog>
      )}
    </>
  );
}
