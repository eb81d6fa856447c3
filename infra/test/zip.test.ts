import { crc32, inflateRawSync } from 'node:zlib';

import { zip } from '@gatehouse/lambda-bundle/zip';
import { expect, it } from 'vitest';

// APPNOTE.TXT, 4.3: what stands where in a ZIP file, read from its end as readers do.
it('IC-16 puts the function into a ZIP file that Lambda’s own user may read, the same each time', () => {
  const content = Buffer.from('export const handler = 1;\n'.repeat(100));
  const file = zip('index.mjs', content);
  expect(zip('index.mjs', content)).toEqual(file);

  const end = file.subarray(-22);
  expect(end.readUInt32LE(0)).toBe(0x06_05_4b_50);
  expect([end.readUInt16LE(8), end.readUInt16LE(10), end.readUInt16LE(20)]).toEqual([1, 1, 0]);
  const directory = file.subarray(end.readUInt32LE(16), -22);
  expect(end.readUInt32LE(12)).toBe(directory.length);
  expect(directory.readUInt32LE(0)).toBe(0x02_01_4b_50);
  expect(directory[5]).toBe(3);
  expect(directory.readUInt32LE(38) >>> 16).toBe(0o100_644);
  expect(directory.subarray(46).toString()).toBe('index.mjs');
  const at = directory.readUInt32LE(42);
  const local = file.subarray(at, end.readUInt32LE(16));
  expect(local.readUInt32LE(0)).toBe(0x04_03_4b_50);
  for (const [place, value] of [
    [14, crc32(content)],
    [18, local.length - 39],
    [22, content.length],
  ] as const) {
    expect([local.readUInt32LE(place), directory.readUInt32LE(place + 2)]).toEqual([value, value]);
  }
  expect(local.subarray(30, 39).toString()).toBe('index.mjs');
  expect(inflateRawSync(local.subarray(39))).toEqual(content);
});
