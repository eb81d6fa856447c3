import { expect, it, vi } from 'vitest';
import { currentToasts, dismissToast, showToast, subscribeToToasts } from '../src/toast.ts';

it('keeps the newest three, tells its listeners, and forgets what is dismissed', () => {
  const listener = vi.fn();
  const unsubscribe = subscribeToToasts(listener);
  for (const text of ['a', 'b', 'c', 'd']) showToast({ tone: 'good', text });
  expect(currentToasts().map(({ text }) => text)).toEqual(['b', 'c', 'd']);
  expect(listener).toHaveBeenCalledTimes(4);
  for (const { id } of currentToasts()) dismissToast(id);
  expect(currentToasts()).toEqual([]);
  unsubscribe();
  showToast({ tone: 'good', text: 'e' });
  expect(listener).toHaveBeenCalledTimes(7);
});
