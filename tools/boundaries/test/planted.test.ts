import { expect, it } from 'vitest';

import { rulesThatSleep } from '../planted.ts';
import { boundaryRules } from '../rules.ts';

it('every boundary rule notices an import that breaks it', async () => {
  expect(boundaryRules().length).toBeGreaterThan(15);
  expect(await rulesThatSleep()).toEqual([]);
});
