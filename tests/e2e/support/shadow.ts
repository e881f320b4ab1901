import type { Page } from 'playwright';

interface Node_ {
  nodeName: string;
  nodeValue?: string;
  backendNodeId: number;
  attributes?: string[];
  children?: Node_[];
  shadowRoots?: Node_[];
}

/** What stands in closed shadow roots, which neither locators nor the page can enter: read through the debugger. */
export async function shadowsOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node_ };
  const hosts: { host: Node_; parent: Node_; shadow: Node_ }[] = [];
  const walk = (node: Node_, parent: Node_): void => {
    for (const shadow of node.shadowRoots ?? []) hosts.push({ host: node, parent, shadow });
    for (const child of node.children ?? []) walk(child, node);
  };
  walk(root, root);
  const find = (node: Node_, fits: (node: Node_) => boolean): Node_ | null => {
    if (fits(node)) return node;
    for (const child of node.children ?? []) {
      const found = find(child, fits);
      if (found) return found;
    }
    return null;
  };
  return {
    /** Texts of the shadow roots in cells of tables, by rows; each part of a cell a text. */
    cells: hosts
      .filter(({ parent }) => /^T[DH]$/.test(parent.nodeName))
      .map(({ shadow }) => (shadow.children?.[0]?.children ?? []).map(textOf)),
    /** Text of the root of the element with this id; null: there is none. */
    textIn(id: string): string | null {
      const found = hosts.find(({ host }) => attribute(host, 'id') === id);
      return found ? textOf(found.shadow) : null;
    },
    /** The middle of the button with this text in the root of the element with this id; scrolls it into view. */
    async place(id: string, text: string): Promise<{ x: number; y: number }> {
      const root = hosts.find(({ host }) => attribute(host, 'id') === id)?.shadow;
      const target = root && find(root, (node) => node.nodeName === 'BUTTON' && textOf(node) === text);
      if (!target) throw new Error(`no button «${text}»`);
      const { backendNodeId } = target;
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.content;
      return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    },
    /** Clicks that button as a person does. */
    async click(id: string, text: string): Promise<void> {
      const { x, y } = await this.place(id, text);
      await page.mouse.click(x, y);
    },
  };
}

const textOf = (node: Node_): string =>
  node.nodeName === 'STYLE'
    ? ''
    : (node.nodeValue ?? '') + (node.children ?? []).map((child) => textOf(child)).join('');

function attribute(node: Node_, name: string): string | null {
  const at = node.attributes?.findIndex((each, index) => index % 2 === 0 && each === name) ?? -1;
  return at < 0 ? null : (node.attributes?.[at + 1] ?? null);
}
