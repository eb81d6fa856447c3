import { definePool } from '@gatehouse/cognito/pool-file';
import { expect, it } from 'vitest';

import { pool } from '../pool.ts';

it('the pool file says in full what is the default of everything left out', () => {
  expect(pool).toEqual(definePool({}));
});
