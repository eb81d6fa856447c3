import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { requireLocalStack } from '../require-local-stack.ts';

it('answers 404 in production', () => {
  expect(() => requireLocalStack({ GATEHOUSE_EMBEDDED: undefined })).toThrow(
    expect.objectContaining({ digest: expect.stringMatching(/;404$/) }),
  );
});

it('lets a local stack show it', () => {
  expect(() => requireLocalStack({ GATEHOUSE_EMBEDDED: '1' })).not.toThrow();
});

it('stands before all else on the page', () => {
  const page = readFileSync(new URL('../../../app/design/page.tsx', import.meta.url), 'utf8');
  expect(page).toMatch(/await connection\(\);\s+requireLocalStack\(getEnv\(\)\);\s+return/);
});
