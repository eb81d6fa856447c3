import type { Why } from '@gatehouse/domain/errors';
import { getStepSentence } from '@gatehouse/messages/step-sentence';
import type { Step } from '@gatehouse/policy/explain';

/** A step of a decision as the API shows it. */
export function withSentence(step: Step): Why {
  return { code: step.code, passed: step.passed, sentence: getStepSentence(step) };
}
