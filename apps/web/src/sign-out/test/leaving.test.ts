import { afterEach, expect, it, vi } from 'vitest';
import { isLeaving, leaveBy } from '../leaving.ts';

afterEach(() => vi.unstubAllGlobals());

it('stays where the session could not be ended, so that the page is asked for again', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { assign });
  const seen: boolean[] = [];
  const refused = () => {
    seen.push(isLeaving());
    return Promise.reject(new Error('no connection'));
  };
  await expect(leaveBy(refused)).rejects.toThrow('no connection');
  expect([seen, isLeaving()]).toEqual([[true], false]);
  expect(assign).not.toHaveBeenCalled();
});

it('goes to the pool’s own sign-out, and is on its way until then', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { assign });
  await leaveBy(() => Promise.resolve({ signOutUrl: 'https://pool.example/logout' }));
  expect(assign).toHaveBeenCalledExactlyOnceWith('https://pool.example/logout');
  expect(isLeaving()).toBe(true);
});
