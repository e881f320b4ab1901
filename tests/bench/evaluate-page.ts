/** Runs inside a Chromium page: evaluates one content script, cold, with the browser's interface stubbed. */
export interface Evaluation {
  script: string;
  /** Makes the source one that the engine has not seen. */
  suffix: string;
  /** What the script inserts into the page at the end of its start-up. */
  mounted: string;
}

/**
 * Time from inserting the script (it is compiled and run at once) until what it mounts is in the page, ms.
 */
async function evaluateCold({ script, suffix, mounted }: Evaluation): Promise<number> {
  const listeners = { addListener() {}, removeListener() {} };
  const runtime = {
    id: 'bench',
    onMessage: listeners,
    onConnect: listeners,
    getManifest: () => ({ manifest_version: 3, version: '0' }),
    getURL: (path: string) => `chrome-extension://bench${path}`,
    // Messages are answered in a later task, as in the browser: what follows is not part of the evaluation.
    sendMessage: () => new Promise(() => undefined),
  };
  Object.assign(globalThis, { chrome: { runtime }, browser: { runtime } });
  const element = document.createElement('script');
  element.textContent = `${script}\n//${suffix}`;
  const start = performance.now();
  document.documentElement.append(element);
  for (let turn = 0; !document.querySelector(mounted); turn++) {
    if (turn > 5_000) throw new Error(`${mounted} was not mounted`);
    await Promise.resolve();
  }
  return performance.now() - start;
}

Object.assign(globalThis, { evaluateCold });
