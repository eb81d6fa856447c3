import { DomainError } from '@gatehouse/domain/errors';
import { expect, it, vi } from 'vitest';
import { onceDatabaseAnswers } from '../once-database-answers.ts';

it('waits for a database that is away, ever longer, and for nothing else', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const pauses: number[] = [];
  const pause = (ms: number) => Promise.resolve(pauses.push(ms));
  let tries = 0;
  const start = () => {
    tries += 1;
    return tries < 8
      ? Promise.reject(new DomainError('service.unavailable'))
      : Promise.resolve('started');
  };
  expect(await onceDatabaseAnswers(start, pause)).toBe('started');
  expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
  const tooStrong = () => Promise.reject(new Error('the role is a superuser'));
  await expect(onceDatabaseAnswers(tooStrong, pause)).rejects.toThrow('superuser');
  warn.mockRestore();
});
