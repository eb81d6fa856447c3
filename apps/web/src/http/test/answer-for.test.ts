import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerFor } from '../answer-for.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks once for all who ask meanwhile, and again after its time, good or bad', async () => {
  let asked = 0;
  let fails = false;
  const ask = answerFor(1_000, async () => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (fails) throw new Error('down');
    return asked;
  });
  const many = Promise.all([ask(), ask(), ask()]);
  await vi.advanceTimersByTimeAsync(300);
  expect(await many).toEqual([1, 1, 1]);
  await vi.advanceTimersByTimeAsync(999);
  expect(await ask()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  fails = true;
  const failed = Promise.allSettled([ask(), ask()]);
  await vi.advanceTimersByTimeAsync(300);
  expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(ask()).rejects.toThrow('down');
  expect(asked).toBe(2);
  fails = false;
  await vi.advanceTimersByTimeAsync(1_000);
  const again = ask();
  await vi.advanceTimersByTimeAsync(300);
  expect(await again).toBe(3);
});
