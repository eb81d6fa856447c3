import {
  Constructed,
  Enumerated,
  fromBER,
  Integer,
  OctetString,
  Sequence,
  Set,
  type AsnType,
} from 'asn1js';

/** A value of a message: its tag, and its content as parts or as bytes. */
export interface BerNode {
  /** ASN.1's classes: 1 universal, 2 application, 3 context-specific. */
  readonly tagClass: number;
  readonly tag: number;
  readonly parts: readonly BerNode[];
  readonly bytes: Uint8Array;
}

/**
 * Reads the first value of a buffer.
 *
 * @returns the value and its length; undefined when more bytes have to come
 */
export function readBer(
  buffer: Uint8Array,
): { readonly node: BerNode; readonly length: number } | undefined {
  const { result, offset } = fromBER(buffer);
  return offset === -1 ? undefined : { node: toNode(result), length: offset };
}

function toNode(asn: AsnType): BerNode {
  const { tagClass, tagNumber: tag, isConstructed } = asn.idBlock;
  const block = asn.valueBlock as { value?: AsnType[]; valueHexView?: Uint8Array };
  return {
    ...{ tagClass, tag },
    parts: isConstructed ? (block.value ?? []).map(toNode) : [],
    bytes: isConstructed ? new Uint8Array() : (block.valueHexView ?? new Uint8Array()),
  };
}

export const toText = ({ bytes }: BerNode) => Buffer.from(bytes).toString('utf8');
export const toNumber = ({ bytes }: BerNode) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

export const integer = (value: number) => new Integer({ value });
export const enumerated = (value: number) => new Enumerated({ value });
export const octets = (text: string) => new OctetString({ valueHex: Buffer.from(text) });
export const sequence = (...value: AsnType[]) => new Sequence({ value });
export const set = (...value: AsnType[]) => new Set({ value });

/** A value with a tag of LDAP's own. */
export const application = (tagNumber: number, ...value: AsnType[]) =>
  new Constructed({ idBlock: { tagClass: 2, tagNumber }, value });
