import { createHash, timingSafeEqual } from 'node:crypto';

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Whether two passwords are equal, in a time that does not tell how much of them is. */
export const isPassword = (given: string, expected: string) =>
  timingSafeEqual(hash(given), hash(expected));
