import { expect, it } from 'vitest';
import { FAILURE_STAGES } from '../src/answer.ts';
import { Refusal } from '../src/refusal.ts';

const STAGES = [
  'discover',
  'answer',
  'signature',
  'issuer',
  'audience',
  'time',
  'replay',
  'subject',
  'domain',
];

it('FE-20 every failure has a stage of an attempt', () => {
  expect(new Set(Object.values(FAILURE_STAGES))).toEqual(new Set(STAGES));
});

it('FE-64 what is told of a foreign text is short, in one line, and names nobody', () => {
  const received = `a\nb\u202e alice@a.test "bob@b.test" ${'x'.repeat(500)}`;
  const { difference } = new Refusal('status_not_success', { received });
  expect(difference.received).toHaveLength(301);
  expect(difference.received).toMatch(/^a b +…@a\.test "…@b\.test" x+…$/);
});
