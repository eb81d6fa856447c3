import { isFairSize } from './image-limits.ts';

/** What a still picture is made from (WebP container specification, RFC 9649 §2). */
const KEPT = new Set(['VP8X', 'ALPH', 'VP8 ', 'VP8L']);
/** Flags of VP8X that stay: there is an alpha channel. */
const ALPHA = 0x10;
const ANIMATED = 0x02;

/** A still WebP without colour profile and metadata; null for what is none. */
export function cleanWebp(source: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> | null {
  if (source.length < 20 || source.toString('latin1', 0, 4) !== 'RIFF') return null;
  if (source.toString('latin1', 8, 12) !== 'WEBP') return null;
  const end = 8 + source.readUInt32LE(4);
  if (end > source.length) return null;
  const parts: Buffer[] = [];
  let pictures = 0;
  for (let at = 12; at < end;) {
    const type = source.toString('latin1', at, at + 4);
    const length = source.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (next > end) return null;
    const chunk = Buffer.from(source.subarray(at, next));
    if (!isFairChunk(type, chunk)) return null;
    if (type === 'VP8X') chunk[8] = chunk.readUInt8(8) & ALPHA;
    if (type === 'VP8 ' || type === 'VP8L') pictures += 1;
    if (KEPT.has(type)) parts.push(chunk);
    at = next;
  }
  if (pictures !== 1) return null;
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const header = Buffer.from('RIFF    ');
  header.writeUInt32LE(body.length, 4);
  return Buffer.concat([header, body]);
}

function isFairChunk(type: string, chunk: Buffer): boolean {
  if (type === 'VP8X') {
    if ((chunk.readUInt8(8) & ANIMATED) !== 0) return false;
    return isFairSize(chunk.readUIntLE(12, 3) + 1, chunk.readUIntLE(15, 3) + 1);
  }
  if (type === 'VP8 ') {
    if (chunk.readUIntBE(11, 3) !== 0x9d012a) return false;
    return isFairSize(chunk.readUInt16LE(14) & 0x3fff, chunk.readUInt16LE(16) & 0x3fff);
  }
  if (type === 'VP8L') {
    if (chunk.readUInt8(8) !== 0x2f) return false;
    const bits = chunk.readUInt32LE(9);
    return isFairSize((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  return true;
}
