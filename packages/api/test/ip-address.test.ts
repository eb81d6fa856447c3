import { isIP, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedAs, parseIpAddress } from '../src/limits/ip-address.ts';

describe('H9: what an address is counted as', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9', null],
    ['::ffff:203.0.113.9', '203.0.113.9', null],
    ['::FFFF:CB00:7109', '203.0.113.9', null],
    ['0:0:0:0:0:ffff:203.0.113.9', '203.0.113.9', null],
    ['::ffff:0:1', '0.0.0.1', null],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:db8:1:2:3:4:192.0.2.1', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:db8:1:2::1%eth0', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0:0::/64', '2001:db8:0::/48'],
    ['::1', '0:0:0:0::/64', '0:0:0::/48'],
    ['::', '0:0:0:0::/64', '0:0:0::/48'],
    ['1::', '1:0:0:0::/64', '1:0:0::/48'],
    ['unknown', 'unknown', null],
  ])('%s', (text, address, network) => {
    expect(countedAs(text)).toEqual({ address, network });
  });

  it('every spelling of an address counts alike, and every address of its /64', () => {
    const pad = (group: number) => group.toString(16).padStart(4, '0').toUpperCase();
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }),
        fc.array(fc.nat(0xffff), { minLength: 4, maxLength: 4 }),
        (groups, host) => {
          const long = groups.map(pad).join(':');
          const parsed = parseIpAddress(long) ?? '';
          expect(isIP(parsed)).toBeGreaterThan(0);
          expect(parseIpAddress(parsed)).toBe(parsed);
          expect(countedAs(parsed)).toEqual(countedAs(long));
          expect(countedAs(`${long}%1`)).toEqual(countedAs(long));
          if (!isIPv6(parsed)) return;
          const neighbour = [...groups.slice(0, 4), ...host].map(pad).join(':');
          if (isIPv6(parseIpAddress(neighbour) ?? '')) {
            expect(countedAs(neighbour)).toEqual(countedAs(long));
          }
        },
      ),
    );
  });

  it.each(['', 'x', '1.2.3', '1.2.3.4:80', '[::1]', '::1/64', '2001:db8::1::2', '1.2.3.4%0'])(
    '%j is no address',
    (text) => {
      expect(parseIpAddress(text)).toBeNull();
    },
  );
});
