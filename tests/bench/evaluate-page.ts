/** Runs inside a Chromium page: evaluates one content script, cold, with the browser's interface stubbed. */
export interface Evaluation {
  script: string;
  /** Makes the source one that the engine has not seen. */
  suffix: string;
  /** What the script puts into the page at the end of its start-up. */
  mounted: string;
}

/** Time from the insertion of the script to what it mounts being in the page, ms. */
async function evaluateCold({ script, suffix, mounted }: Evaluation): Promise<number> {
  const listeners = { addListener() {}, removeListener() {} };
  // The answers of an extension whose vault is not open: nothing is to be read, no mark is known.
  const answers: Record<string, unknown> = {
    'page/hello': { open: false, read: false },
    'page/marks': { marks: {}, forgotten: false },
  };
  let asked = 0;
  const runtime = {
    id: 'bench',
    onMessage: listeners,
    onConnect: listeners,
    getManifest: () => ({ manifest_version: 3, version: '0' }),
    getURL: (path: string) => `chrome-extension://bench${path}`,
    sendMessage: (message: { type: string }) => {
      asked++;
      return Promise.resolve({ ok: true, value: answers[message.type] ?? null });
    },
  };
  Object.assign(globalThis, { chrome: { runtime }, browser: { runtime } });
  const element = document.createElement('script');
  element.textContent = `${script}\n//${suffix}`;
  const start = performance.now();
  document.documentElement.append(element);
  for (let turn = 0; !document.querySelector(mounted); turn++) {
    if (turn > 5_000) throw new Error(`${mounted} was not mounted`);
    await (turn < 100 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve)));
  }
  // Whatever the script still does in microtasks belongs to its start-up.
  for (let turn = 0, before = -1; turn < 50 || asked !== before; turn++) {
    before = asked;
    await Promise.resolve();
  }
  return performance.now() - start;
}

Object.assign(globalThis, { evaluateCold });
