import { describe, expect, it } from 'vitest';
import { clientAddress } from '../src/pipeline/client-address.ts';

describe('the address of a client', () => {
  it.each([
    // socket, header, proxies, address
    ['10.0.0.1', undefined, 0, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.9', 0, '10.0.0.1'],
    ['::ffff:10.0.0.1', undefined, 0, '10.0.0.1'],
    ['2001:db8::1', undefined, 0, '2001:db8::1'],
    ['::FFFF:10.0.0.1', undefined, 0, '10.0.0.1'],
    ['0:0:0:0:0:ffff:0a00:0001', undefined, 0, '10.0.0.1'],
    ['2001:0DB8:0:0::1', undefined, 0, '2001:db8::1'],
    ['fe80::1%eth0', undefined, 0, 'fe80::1'],
    ['10.0.0.1', 'fe80::1%eth0\u0000, 2001:DB8::9%25x', 1, '2001:db8::9'],
    ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
    ['10.0.0.1', 'forged, 198.51.100.7, 203.0.113.9', 1, '203.0.113.9'],
    ['10.0.0.1', 'forged, 198.51.100.7, 203.0.113.9', 2, '198.51.100.7'],
    ['10.0.0.1', '203.0.113.9', 2, '203.0.113.9'],
    ['10.0.0.1', 'forged', 1, '10.0.0.1'],
    ['10.0.0.1', '', 1, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.9,', 1, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.9:443', 1, '10.0.0.1'],
    [undefined, 'forged, 203.0.113.9', 0, '203.0.113.9'],
    [undefined, 'forged', 0, null],
    [undefined, undefined, 1, null],
  ])('%s, %s, %i proxies: %s', (socket, forwarded, proxies, address) => {
    expect(clientAddress(socket, forwarded, proxies)).toBe(address);
  });
});
