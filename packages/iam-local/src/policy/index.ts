export type {
  ConditionBlock,
  Context,
  PolicyDocument,
  PrincipalElement,
  Statement,
} from './document.ts';
export { evaluate, evaluateTrust } from './evaluate.ts';
export type { Decision, EvaluateInput } from './evaluate.ts';
export { lintPolicy } from './lint.ts';
export { parsePolicy } from './parse.ts';
export type { PolicyKind } from './parse.ts';
