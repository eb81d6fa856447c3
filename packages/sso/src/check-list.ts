import type { AnswerResult, Assertion, Check, CheckId } from './answer.ts';
import { FAILURE_STAGES } from './failures.ts';
import { Refusal } from './refusal.ts';

/** Notes each check of an answer, in order. */
export class CheckList {
  readonly #checks: Check[] = [];

  get hasFailed(): boolean {
    return this.#checks.some(({ passed }) => !passed);
  }

  /** Makes a check after which there is no going on. @throws Refusal when it does not pass */
  require<T>(check: CheckId, step: () => T): T {
    try {
      const value = step();
      this.#checks.push({ check, passed: true });
      return value;
    } catch (error) {
      this.#note(check, error);
      throw error;
    }
  }

  /** The same, of a step that takes a while. @throws Refusal */
  async requireAsync<T>(check: CheckId, step: () => Promise<T>): Promise<T> {
    try {
      const value = await step();
      this.#checks.push({ check, passed: true });
      return value;
    } catch (error) {
      this.#note(check, error);
      throw error;
    }
  }

  /** Makes a check that others do not hang on. @returns undefined when it does not pass */
  run<T>(check: CheckId, step: () => T): T | undefined {
    try {
      return this.require(check, step);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return undefined;
    }
  }

  /** The result: refused as soon as one check did not pass, whatever was read. */
  toResult(assertion: Assertion | undefined): AnswerResult {
    const checks = this.#checks;
    const failed = checks.find(({ passed }) => !passed);
    if (!failed && assertion) return { outcome: 'accepted', assertion, checks };
    if (!failed?.code) throw new Error('an answer without an assertion has a check that failed');
    const { code, check: _check, passed: _passed, ...difference } = failed;
    return {
      outcome: 'refused',
      failure: { stage: FAILURE_STAGES[code], code, ...difference },
      checks,
    };
  }

  #note(check: CheckId, error: unknown): void {
    if (!(error instanceof Refusal)) return;
    this.#checks.push({ check, passed: false, code: error.code, ...error.difference });
  }
}
