import type { Case } from './case.ts';
import { ELEMENT_CASES } from './elements.ts';
import { LAYER_CASES } from './layers.ts';
import { OPERATOR_CASES } from './operators.ts';
import { SET_CASES } from './sets.ts';
import { VARIABLE_CASES } from './variables.ts';

/** Requests and what IAM decides about them. */
export const CASES: readonly Case[] = [
  ...ELEMENT_CASES,
  ...VARIABLE_CASES,
  ...OPERATOR_CASES,
  ...SET_CASES,
  ...LAYER_CASES,
];
