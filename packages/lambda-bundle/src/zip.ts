import { crc32, deflateRawSync } from 'node:zlib';

/** The first of January 1980, where the time of ZIP begins: the same content is the same file. */
const DATE = 0x21;
/** Deflate; a file that everyone may read, as Lambda's own user has to. */
const [DEFLATE, UNIX, READABLE] = [8, 3, (0o100_644 << 16) >>> 0];

/**
 * A ZIP file with one file in it.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zip(name: string, content: Uint8Array): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(DEFLATE, 4);
  common.writeUInt16LE(DATE, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
  const attributes = Buffer.alloc(14);
  attributes.writeUInt32LE(READABLE, 6);
  const directory = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, UNIX]),
    common,
    attributes,
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, Buffer.from('PK\x05\x06'), end]);
}
