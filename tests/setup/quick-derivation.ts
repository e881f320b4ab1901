/**
 * A setup file of the unit tests. Deriving a key from a passphrase takes a tenth of a second by design, and was more than
 * half of what the tests of vaults cost. Where the salt was made by the test itself, a thousandth of the iterations is
 * calculated; the number that is stored and checked stays, another number still gives another key, and vaults from
 * elsewhere (`tests/forms`) open by the full one.
 */

const FEWER = 1_000;
const SALT_BYTES = 16;

/** Says that it is done: a setup file runs before each test file, and many share a process. */
const INSTALLED = Symbol.for('klassruk.quick-derivation');

function quickenDerivation(): void {
  const own = new Set<string>();
  const { subtle } = crypto;
  const { deriveKey } = subtle;
  const { getRandomValues } = crypto;

  crypto.getRandomValues = <T extends ArrayBufferView<ArrayBuffer>>(array: T): T => {
    const filled = getRandomValues.call(crypto, array) as T;
    if (filled instanceof Uint8Array && filled.length === SALT_BYTES) own.add(String(filled));
    return filled;
  };

  subtle.deriveKey = ((algorithm: Pbkdf2Params, ...rest: unknown[]) => {
    const isOwn = algorithm.name === 'PBKDF2' && own.has(String(algorithm.salt));
    const iterations = isOwn ? Math.ceil(algorithm.iterations / FEWER) : algorithm.iterations;
    return (deriveKey as (...all: unknown[]) => Promise<CryptoKey>).call(
      subtle,
      { ...algorithm, iterations },
      ...rest,
    );
  }) as typeof deriveKey;
}

const marked = crypto as Crypto & { [INSTALLED]?: true };
if (!marked[INSTALLED]) quickenDerivation();
marked[INSTALLED] = true;
