import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Ends a run with one line that says how many tests passed, failed and were skipped, and above it why any was skipped. */
export default class LastLine implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(): void {
    this.#errors += 1;
  }

  onEnd(result: FullResult): void {
    const tests = this.#suite?.allTests() ?? [];
    const skipped = tests.filter((test) => test.outcome() === 'skipped');
    for (const test of skipped) console.log(`skipped: ${test.title}: ${reasonOf(test)}`);
    const passed = tests.filter((test) => test.outcome() === 'expected').length;
    // A test that passed only when it was tried again has failed, and so has a run that broke outside any test.
    const failed = tests.length - passed - skipped.length + this.#errors + (result.status === 'timedout' ? 1 : 0);
    console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  }
}

function reasonOf(test: TestCase): string {
  const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
  return reason ?? 'a test that it needs failed';
}
