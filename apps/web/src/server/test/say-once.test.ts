import { expect, it, vi } from 'vitest';
import { sayOnce } from '../say-once.ts';

it('throws every failure, and tells of the first', async () => {
  const tell = vi.fn();
  let fails = true;
  const ask = sayOnce(
    () => (fails ? Promise.reject(new Error('no')) : Promise.resolve('yes')),
    tell,
  );
  await expect(ask()).rejects.toThrow('no');
  await expect(ask()).rejects.toThrow('no');
  fails = false;
  expect(await ask()).toBe('yes');
  expect(tell).toHaveBeenCalledTimes(1);
});
