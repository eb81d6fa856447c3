import { expect, it } from 'vitest';

import { evaluate } from '../src/policy/index.ts';
import { ROLE, SESSION } from './cases/case.ts';
import { CASES } from './cases/index.ts';

it('is a table of at least 150 different cases', () => {
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  expect(CASES.length).toBeGreaterThanOrEqual(150);
});

it.each(CASES)('$name: $expected', ({ expected, ...request }) => {
  const decided = evaluate({ ...request, principal: { kind: 'AWS', names: [SESSION, ROLE] } });
  expect(decided.decision).toBe(expected);
});
