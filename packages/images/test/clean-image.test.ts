import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanImage } from '../src/clean-image.ts';

function chunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const typed = Buffer.concat([Buffer.from(type), body]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

function png(width = 1, height = 1, ...extra: Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const body = chunk('IDAT', Buffer.from('789c6360000000020001', 'hex'));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...extra,
    body,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function jpeg(width = 8, height = 8, ...extra: Buffer[]): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const scan = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...extra,
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan,
    Buffer.from([0xff, 0xd9]),
  ]);
}

function webp(...extra: Buffer[]): Buffer {
  const picture = Buffer.concat([
    Buffer.from('VP8L'),
    Buffer.from([6, 0, 0, 0, 0x2f, 0, 0, 0, 0, 0]),
  ]);
  const body = Buffer.concat([Buffer.from('WEBP'), ...extra, picture]);
  const head = Buffer.from('RIFF    ');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

const SECRET = Buffer.from('GPS 52.5 13.4');

describe('a picture written anew', () => {
  it.each([
    ['image/png', png(1, 1, chunk('tEXt', SECRET), chunk('eXIf', SECRET)), png()],
    ['image/jpeg', jpeg(8, 8, segment(0xe1, SECRET), segment(0xfe, SECRET)), jpeg()],
    [
      'image/webp',
      webp(Buffer.concat([Buffer.from('EXIF\x0d\0\0\0'), SECRET, Buffer.alloc(1)])),
      webp(),
    ],
  ])('%s loses its metadata and what follows it', (mediaType, source, clean) => {
    const result = cleanImage(Buffer.concat([source, Buffer.from('<script>alert(1)</script>')]));
    expect(result?.mediaType).toBe(mediaType);
    expect(Buffer.from(result?.bytes ?? []).equals(clean)).toBe(true);
    expect(cleanImage(clean)?.bytes).toEqual(result?.bytes);
  });

  it.each([
    ['wider than 1,024', png(1_025, 1)],
    ['higher than 1,024', jpeg(8, 1_025)],
    ['without a side', png(0, 1)],
    ['damaged', Buffer.from(png()).fill(1, 20, 22)],
    ['heavier than 256 kB', Buffer.concat([png(), Buffer.alloc(256 * 1_024)])],
    ['a JPEG without a picture', Buffer.from('ffd8ffd9', 'hex')],
    ['an animation', webp(Buffer.concat([Buffer.from('VP8X\x0a\0\0\0\x02'), Buffer.alloc(9)]))],
  ])('is refused when it is %s', (_, source) => {
    expect(cleanImage(source)).toBeNull();
  });

  it('is refused when it is cut off anywhere', () => {
    for (const whole of [png(), jpeg(), webp()]) {
      for (let length = 0; length < whole.length; length += 1) {
        expect(cleanImage(whole.subarray(0, length)), `${length}`).toBeNull();
      }
    }
  });

  it('never throws, whatever comes', () => {
    const starts = [png(), jpeg(), webp()].map((one) => one.subarray(0, 20));
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        cleanImage(Buffer.concat([start, rest]));
      }),
      { numRuns: 2_000 },
    );
    expect(cleanImage(randomBytes(1_000))).toBeNull();
  });
});
