/**
 * Public half of the RSA pair that the `key` of the manifest is: by it Chromium gives the extension the same id, and so
 * the same data, from whichever folder it is loaded. Made once with openssl; the private half was never written down,
 * since only a packed .crx would need it.
 */
export const MANIFEST_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAx/UiVv3Kt2EfqKYSmg7HhStqu4wMfsgnnTQYyaq6jTzlgaswuQk8f9c7' +
  'RTdqlaHMAz/APof+KcFvjlWVEKsMzkm4fp8gVVffT6acBGA1S4wVmXpXdiPnU2qAdG/7w9ADHP4DdppOWkUk2okeC6Yi+8fBuWjd' +
  'a1JjtzXloEvqLAzOYHHHw0Ne3pV6NY/qZKyA12dnXeNK/BXAVn2JGgn8EDIJ3ALx/+n3DTPoGxuZtq1y444kvL0QE/lapnHTxqWn' +
  'Kkfaj+pGUWaefbxLjNKs66lIrsBrnhBntS8PUkm8SoZYYQtE4NIVh4a7JBBpTQupjxxxGPwoaSBXdws4gx6ktQIDAQAB';

/** What `wxt -b` builds for the stores of Chromium browsers, which refuse a manifest with a key. */
const STORE = 'chrome-store';

/**
 * The key of a build, if it carries one: only what is loaded unpacked for work does. Builds for development and tests
 * must not open a teacher's data, and Firefox goes by an id of its own.
 */
export const keyOfBuild = (browser: string, mode: string): { key?: string } =>
  browser !== 'firefox' && browser !== STORE && mode === 'production' ? { key: MANIFEST_KEY } : {};
