export type {
  ConditionBlock,
  Context,
  PolicyDocument,
  PrincipalElement,
  Statement,
} from './document.ts';
export { evaluate, evaluateTrust } from './evaluate.ts';
export type { Decision, EvaluateInput, EvaluateTrustInput } from './evaluate.ts';
export { lintPolicy } from './lint.ts';
export type { Finding } from './lint.ts';
export { parsePolicy } from './parse.ts';
export type { PolicyKind } from './parse.ts';
export type { PolicyPrincipal } from './principal.ts';
