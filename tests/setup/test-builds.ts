import { step } from './steps.ts';

/** The builds that end-to-end tests in Chromium use: the test build, and one with the invented duty. */
export async function testBuilds(): Promise<{ failed: number }> {
  const env = { KLASSRUK_TEST_BUILD: '1' };
  const test = await step('Test build', ['npx', 'wxt', 'build', '--mode', 'test'], env);
  const fixture = await step('Build with the invented duty', ['npx', 'wxt', 'build', '--mode', 'fixture'], {
    ...env,
    KLASSRUK_FIXTURE_DUTY: '1',
  });
  return { failed: test.failed + fixture.failed };
}
