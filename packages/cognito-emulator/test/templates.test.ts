import { expect, test } from 'vitest';
import { fillTemplate } from '../src/delivery/templates.ts';

const VALUES = { code: '123456', username: 'ann', link: 'https://pool.example/?a=1&b=2' };

test('{####} is the code', () => {
  expect(fillTemplate('Your code is {####}.', 'EMAIL', VALUES)).toBe('Your code is 123456.');
});

test('{##Text##} is a link, beside a code too', () => {
  expect(fillTemplate('{####} or {##Click##}', 'EMAIL', VALUES)).toBe(
    '123456 or <a href="https://pool.example/?a=1&amp;b=2">Click</a>',
  );
});

test('what goes into a mail is escaped, what goes into an SMS is not', () => {
  const values = { ...VALUES, code: 'a&b<c' };
  expect(fillTemplate('{username}: {####}', 'EMAIL', values)).toBe('ann: a&amp;b&lt;c');
  expect(fillTemplate('{username}: {####}', 'SMS', values)).toBe('ann: a&b<c');
});
