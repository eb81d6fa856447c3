/** DER: a tag, the length, the content. Source: ITU-T X.690. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const hex = body.length.toString(16);
  const length = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
}

export const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);

/** @param hex the encoded arcs */
export const objectId = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));

/** @param time milliseconds since the epoch, before 2050 */
export function utcTime(time: number): Buffer {
  const text = new Date(time).toISOString().replace(/[-:T]/g, '');
  return der(0x17, Buffer.from(`${text.slice(2, 14)}Z`));
}

/** A distinguished name of nothing but a common name. */
export const commonName = (name: string) =>
  sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from(name)))));
