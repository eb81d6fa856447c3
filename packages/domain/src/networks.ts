import { isIP } from 'node:net';

/** An address and the length of its prefix, as in `10.1.0.0/16` (RFC 4632, RFC 4291 2.3). */
const CIDR = /^([0-9a-f.:]+)\/(\d{1,3})$/i;

/** Networks as a setting lists them: in CIDR notation, with commas between them. Null for anything else. */
export function parseNetworks(text: string): string[] | null {
  const networks = text.split(',').map((network) => network.trim());
  return networks.every(isNetwork) ? networks : null;
}

function isNetwork(text: string): boolean {
  const [, address = '', prefix = ''] = CIDR.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(prefix) <= (version === 4 ? 32 : 128);
}
