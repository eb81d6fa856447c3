import { isFairSize } from './image-limits.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;

/** Baseline, extended and progressive frames; tables; restart interval; how colours are coded. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const KEPT = new Set([...FRAMES, 0xc4, 0xdb, 0xdd, 0xee, SOS]);
/** Metadata (APPn) and comments: left out. */
const isMetadata = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** A JPEG of the segments that its pixels need (ITU T.81, Annex B); null for what is none. */
export function cleanJpeg(source: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> | null {
  if (source.length < 4 || source[0] !== 0xff || source[1] !== SOI) return null;
  const parts = [source.subarray(0, 2)];
  let framed = false;
  let scanned = false;
  for (let at = 2; ;) {
    if (source.readUInt8(at) !== 0xff) return null;
    const marker = source.readUInt8(at + 1);
    if (marker === EOI) {
      parts.push(source.subarray(at, at + 2));
      return framed && scanned ? Buffer.concat(parts) : null;
    }
    if (!KEPT.has(marker) && !isMetadata(marker)) return null;
    let end = at + 2 + source.readUInt16BE(at + 2);
    if (FRAMES.has(marker)) {
      if (framed || !isFairSize(source.readUInt16BE(at + 7), source.readUInt16BE(at + 5))) {
        return null;
      }
      framed = true;
    }
    if (marker === SOS) {
      if (!framed) return null;
      scanned = true;
      end = endOfScan(source, end);
    }
    if (end > source.length) return null;
    if (KEPT.has(marker)) parts.push(source.subarray(at, end));
    at = end;
  }
}

/** Where the next marker stands: past stuffed bytes and restarts, which belong to the scan. */
function endOfScan(source: Buffer<ArrayBuffer>, start: number): number {
  for (let at = start; ; at += 1) {
    if (source.readUInt8(at) !== 0xff) continue;
    const next = source.readUInt8(at + 1);
    if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}
