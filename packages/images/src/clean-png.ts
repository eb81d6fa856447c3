import { crc32 } from 'node:zlib';
import { isFairSize } from './image-limits.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The chunks that pixels are made from (PNG, third edition, §11). */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** A PNG of its critical chunks; null for what is none. */
export function cleanPng(source: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> | null {
  if (!source.subarray(0, 8).equals(SIGNATURE)) return null;
  const parts = [SIGNATURE];
  const seen = new Set<string>();
  for (let at = 8; !seen.has('IEND');) {
    const length = source.readUInt32BE(at);
    const chunk = source.subarray(at, at + 12 + length);
    const type = chunk.toString('latin1', 4, 8);
    if (chunk.readUInt32BE(8 + length) !== crc32(chunk.subarray(4, 8 + length))) return null;
    if ((type === 'IHDR') !== (at === 8)) return null;
    if (type === 'IHDR' && !isFairSize(chunk.readUInt32BE(8), chunk.readUInt32BE(12))) return null;
    if (KEPT.has(type)) parts.push(chunk);
    seen.add(type);
    at += 12 + length;
  }
  return seen.has('IDAT') ? Buffer.concat(parts) : null;
}
