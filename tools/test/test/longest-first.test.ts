import { access } from 'node:fs/promises';
import { expect, it } from 'vitest';

import { LONGEST } from '../longest-first.ts';

it.each(LONGEST)('%s is a test', async (name) => {
  await expect(access(new URL(`../../../${name}`, import.meta.url))).resolves.toBeUndefined();
});
