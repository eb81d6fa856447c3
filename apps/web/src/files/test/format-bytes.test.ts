import { createFormatter } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { formatBytes } from '../format-bytes.ts';

const english = createFormatter({ locale: 'en', timeZone: 'UTC' });
const german = createFormatter({ locale: 'de', timeZone: 'UTC' });

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1_023, '1,023 bytes'],
    [1_024, '1 kB'],
    [1_536, '1.5 kB'],
    [20 * 1024 ** 2, '20 MB'],
    [1024 ** 3, '1 GB'],
    [5 * 1024 ** 4, '5 TB'],
    [3_000 * 1024 ** 4, '3,000 TB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(formatBytes(english, bytes)).toBe(text);
  });

  it('speaks the reader’s language', () => {
    expect(formatBytes(german, 1_536)).toBe('1,5 kB');
  });
});
