import { BlockList, isIP } from 'node:net';

const CIDR = /^([0-9a-f.:]+)\/(\d{1,3})$/i;

/** Reads a range in CIDR notation, version 4 or 6; undefined when it is none. */
function readRange(text: string): { address: string; bits: number; family: 4 | 6 } | undefined {
  const [, address = '', length = ''] = CIDR.exec(text) ?? [];
  const family = isIP(address);
  const bits = Number(length);
  if (family === 0 || bits > (family === 4 ? 32 : 128)) return undefined;
  return { address, bits, family: family === 4 ? 4 : 6 };
}

export const isIpRange = (text: string) => readRange(text) !== undefined;

/** Whether an address lies in one of these ranges. What is no address lies in none. */
export function inIpRanges(ip: string, ranges: readonly string[]): boolean {
  const family = isIP(ip);
  if (family === 0 || ranges.length === 0) return false;
  const list = new BlockList();
  for (const text of ranges) {
    const range = readRange(text);
    if (range) list.addSubnet(range.address, range.bits, `ipv${range.family}`);
  }
  return list.check(ip, family === 4 ? 'ipv4' : 'ipv6');
}
