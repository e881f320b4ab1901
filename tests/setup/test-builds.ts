import { step } from './steps.ts';

const TEST_BUILD = { KLASSRUK_TEST_BUILD: '1' };

/** The build that end-to-end tests in Chromium use. */
export const testBuild = () => step('Test build', ['npx', 'wxt', 'build', '--mode', 'test'], TEST_BUILD);

/** The same, and the one with the invented duty, which the tests tagged `long` use, too. */
export async function testBuilds(): Promise<{ failed: number }> {
  const test = await testBuild();
  const fixture = await step('Build with the invented duty', ['npx', 'wxt', 'build', '--mode', 'fixture'], {
    ...TEST_BUILD,
    KLASSRUK_FIXTURE_DUTY: '1',
  });
  return { failed: test.failed + fixture.failed };
}

/** The test build that the tests in Firefox use. */
export const firefoxTestBuild = () =>
  step('Test build for Firefox', ['npx', 'wxt', 'build', '-b', 'firefox', '--mode', 'test'], TEST_BUILD);
