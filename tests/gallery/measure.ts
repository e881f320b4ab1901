import type { Frame, Page } from 'playwright';
import type { Box, Colour, Measured, MeasuredControl, MeasuredTable, MeasuredText } from './measured.ts';

/** Measures what is shown in a page or a frame. */
export function measure(place: Page | Frame): Promise<Measured> {
  return place.evaluate(measureDocument);
}

/** Runs in the page: everything it needs stands in it. */
function measureDocument(): Measured {
  const shown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  const colourOf = (text: string): Colour => {
    const parts = text.match(/[\d.]+(?:e-?\d+)?%?/g)?.map((part) => Number.parseFloat(part)) ?? [0, 0, 0, 0];
    const scale = text.startsWith('color(') ? 255 : 1;
    const [red = 0, green = 0, blue = 0, alpha = 1] = text.startsWith('color(srgb') ? parts : parts;
    return [red * scale, green * scale, blue * scale, alpha];
  };
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches && matchMedia('screen').matches;
  const canvas: Colour = isDark ? [18, 18, 18, 1] : [255, 255, 255, 1];
  const groundsOf = (element: Element | null): Colour[] | null => {
    const grounds: Colour[] = [];
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const isPicture = style.backgroundImage !== 'none' && style.backgroundRepeat !== 'no-repeat';
      if (isPicture && !style.backgroundImage.startsWith('linear-gradient(')) return null;
      const ground = colourOf(style.backgroundColor);
      if (ground[3] > 0) grounds.push(ground);
      if (ground[3] === 1) return grounds;
      // What lies in the top layer hides what its parent has behind it.
      if (at.matches('dialog:modal, :popover-open')) break;
    }
    return [...grounds, canvas];
  };
  const opacityOf = (element: Element | null): number => {
    let opacity = 1;
    for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };
  /** Backgrounds of a text of a drawing: the bars and dots of the drawing that lie under its middle come first. */
  const shapesUnder = (text: Element, { left, top, width, height }: DOMRect): Colour[] | null => {
    const { stroke, strokeWidth, paintOrder } = getComputedStyle(text);
    // An edge of its own around the letters, painted below them.
    if (stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2 && paintOrder.startsWith('stroke'))
      return [colourOf(stroke)];
    const drawing = text.closest('svg');
    const shapes = [...(drawing?.querySelectorAll('rect, circle') ?? [])].filter((shape) => {
      const box = shape.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    });
    const fills = shapes
      .reverse()
      .filter((shape) => getComputedStyle(shape).fill !== 'none')
      .map((shape) => colourOf(getComputedStyle(shape).fill));
    const under = groundsOf(drawing);
    return under && [...fills, ...under];
  };
  const boxOf = ({ left, top, width, height }: DOMRect): Box => ({ left, top, width, height });
  const whereOf = (element: Element): string => {
    const name = (each: Element) =>
      `${each.localName}${[...each.classList].map((part) => `.${part}`).join('')}`;
    const parent = element.parentElement;
    return parent && parent !== document.body ? `${name(parent)} > ${name(element)}` : name(element);
  };
  const isDisabled = (element: Element) => element.closest(':disabled, [aria-disabled="true"]') !== null;
  const front: Element = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  const inFront = (element: Element) => front.contains(element) || element.closest(':popover-open') !== null;

  /** Whether a box reaches beyond what shows it, where nobody can scroll to it. */
  const isCut = (element: Element, box: DOMRect): boolean => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      const own = at.getBoundingClientRect();
      if (style.position === 'fixed') return false;
      const beyond = box.right > own.right + 1.5 || box.left < own.left - 1.5;
      if (/hidden|clip/.test(style.overflowX) && beyond) return true;
      if (/auto|scroll/.test(style.overflowX)) return false;
      const below = box.bottom > own.bottom + 3 || box.top < own.top - 3;
      if (/hidden|clip/.test(style.overflowY) && below) return true;
      if (/auto|scroll/.test(style.overflowY)) return false;
    }
    return false;
  };
  const texts: MeasuredText[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || !text || !inFront(element) || !shown(element)) continue;
    if (element.closest('.visually-hidden, script, style, noscript, option, select')) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const style = getComputedStyle(element);
    const drawing = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    const fill = drawing ? style.fill : style.color;
    const [red, green, blue, alpha] = colourOf(fill);
    texts.push({
      text: text.slice(0, 80),
      where: whereOf(element),
      box: boxOf(box),
      size: Number.parseFloat(style.fontSize) * (drawing ? Math.hypot(drawing.a, drawing.b) : 1),
      weight: Number(style.fontWeight),
      colour: [red, green, blue, alpha * opacityOf(element)],
      grounds: drawing ? shapesUnder(element, box) : groundsOf(element),
      disabled: isDisabled(element),
      cut: isCut(element, box),
      titled:
        element.closest('[title]:not([title=""]), [aria-label]:not(section, nav, main, form, table)') !==
        null,
    });
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    if (!inFront(field) || !shown(field) || field.matches('[type=checkbox], [type=radio], [type=file]'))
      continue;
    const style = getComputedStyle(field);
    const text =
      field instanceof HTMLSelectElement
        ? (field as HTMLSelectElement).selectedOptions[0]?.text
        : field.value;
    const [red, green, blue, alpha] = colourOf(style.color);
    texts.push({
      text: `${text || field.placeholder || field.name}`.slice(0, 80),
      where: whereOf(field),
      box: boxOf(field.getBoundingClientRect()),
      size: Number.parseFloat(style.fontSize),
      weight: Number(style.fontWeight),
      colour: [red, green, blue, alpha * opacityOf(field)],
      grounds: groundsOf(field),
      disabled: field.disabled,
      cut: false,
      titled: false,
    });
  }

  const controls: MeasuredControl[] = [];
  for (const control of document.querySelectorAll('button, .button, input, select, textarea')) {
    if (!inFront(control) || !shown(control)) continue;
    if (control.matches('[type=checkbox], [type=radio], [type=file]')) continue;
    const style = getComputedStyle(control);
    const box = control.getBoundingClientRect();
    if (box.width === 0) continue;
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const drawn = sides.filter(
      (side) => Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none',
    );
    const border = drawn.length === 4 ? colourOf(style.borderBottomColor) : null;
    controls.push({
      where: `${whereOf(control)} «${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40)}»`,
      box: boxOf(box),
      field: control.matches('input, select, textarea'),
      border: border && border[3] > 0 ? border : null,
      grounds: groundsOf(control),
      around: groundsOf(control.parentElement),
      disabled: isDisabled(control),
    });
  }

  const tables: MeasuredTable[] = [];
  for (const table of document.querySelectorAll('main table')) {
    if (!shown(table) || table.closest('dialog, aside, details, .sheet')) continue;
    const rows = [...table.querySelectorAll('tbody > tr')].filter(shown);
    if (rows.length < 3) continue;
    const holder = table.closest('section, .card') ?? table;
    const box = table.getBoundingClientRect();
    const scroller = document.querySelector('main');
    tables.push({
      where: `${whereOf(table)} «${holder.getAttribute('aria-label') ?? ''}»`,
      top: box.top + scrollY + (scroller ? scroller.scrollTop : 0),
      rows: rows.map((row) => row.getBoundingClientRect().height),
      belowShortList: document.querySelector('.workspace-due') !== null && tables.length === 0,
    });
  }

  const toolbars = [
    ...document.querySelectorAll(
      '[role="toolbar"], .toolbar, .tools, .row:has(> label > input[type="search"], > input[type="search"])',
    ),
  ]
    .filter((bar) => shown(bar) && !bar.closest('dialog'))
    .map((bar) => ({
      where: whereOf(bar),
      items: [...bar.children]
        .filter((child) => shown(child) && !child.matches('[popover], dialog'))
        .map((child) => boxOf(child.getBoundingClientRect())),
    }));

  /** Beside the bar of the chosen the others have the look of any button. */
  const isPlain = (button: Element) => {
    const { backgroundColor, borderTopColor } = getComputedStyle(button);
    return !button.matches('.bulk *, :disabled') && backgroundColor !== borderTopColor;
  };
  const primaries = [...front.querySelectorAll('button.primary, .button.primary')]
    .filter(
      (button) =>
        shown(button) &&
        !isPlain(button) &&
        (front !== document.body || !button.closest('dialog, :popover-open')),
    )
    .map((button) => button.textContent?.trim() ?? '');

  const jutting = [...document.querySelectorAll<HTMLElement>('a, button, .chip, .box')]
    .filter((element) => {
      const { overflowX, display } = getComputedStyle(element);
      if (!inFront(element) || !shown(element) || overflowX !== 'visible' || display === 'inline')
        return false;
      return element.scrollWidth > element.clientWidth + 1;
    })
    .map((element) => `${whereOf(element)} «${(element.textContent ?? '').trim().slice(0, 40)}»`);
  const screenOnly = [...document.querySelectorAll('.no-print, kbd, [draggable="true"] > [aria-hidden]')]
    .filter((element) => matchMedia('print').matches && shown(element))
    .map(whereOf);

  const pen = document.createElement('canvas').getContext('2d')!;
  /** How much wider a word is than the place in its field, px. */
  const lackOf = (field: HTMLInputElement | HTMLSelectElement): number => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    const isSelect = field instanceof HTMLSelectElement;
    const word = isSelect ? field.selectedOptions[0]?.text : field.value ? '' : field.placeholder;
    pen.font = font;
    const arrow = isSelect ? 16 : 0;
    const place =
      field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - arrow;
    return pen.measureText(word ?? '').width - place;
  };
  const wordOf = (field: HTMLInputElement | HTMLSelectElement) =>
    field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.placeholder;
  const cutWords = [
    ...[...document.querySelectorAll<HTMLElement>('thead th')]
      .filter((head) => inFront(head) && shown(head))
      .filter((head) =>
        [head, ...head.querySelectorAll(':not(.visually-hidden)')].some(
          (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible',
        ),
      )
      .map((head) => `${whereOf(head)} «${head.innerText.trim()}»`),
    ...[
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
        'input[placeholder], select:is(:not([title]), [title=""])',
      ),
    ]
      .filter((field) => inFront(field) && shown(field) && lackOf(field) > 1)
      .map((field) => `${whereOf(field)} «${wordOf(field)}»`),
  ];

  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    width: innerWidth,
    sideways: scrollWidth - clientWidth,
    texts,
    controls,
    tables,
    toolbars,
    primaries,
    jutting,
    screenOnly,
    cutWords,
  };
}
