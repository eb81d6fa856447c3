import { describe, expect, it } from 'vitest';
import { parseNameServers, unsafeNameServers } from '../src/name-servers.ts';

describe('the setting of name servers', () => {
  it.each([
    ['9.9.9.9', ['9.9.9.9']],
    ['9.9.9.9, 1.1.1.1:5353', ['9.9.9.9', '1.1.1.1:5353']],
    ['[2620:fe::fe]:53,2620:fe::fe', ['[2620:fe::fe]:53', '2620:fe::fe']],
  ])('%s', (text, servers) => {
    expect(parseNameServers(text)).toEqual(servers);
  });

  it.each(['', 'dns.example', '9.9.9.9;1.1.1.1', '9.9.9.9:x', '1.1.1.1,1.1.1.1,1.1.1.1,1.1.1.1'])(
    'refuses %j',
    (text) => {
      expect(parseNameServers(text)).toBeNull();
    },
  );

  it.each(['127.0.0.1', '127.1.2.3:5354', '[::1]:53', '::1', '0.0.0.0', '::ffff:127.0.0.1'])(
    'refuses %s in production, where this machine does not decide whose a domain is',
    (server) => {
      expect(unsafeNameServers(false, ['9.9.9.9', server])).toHaveLength(1);
      expect(unsafeNameServers(true, [server])).toEqual([]);
    },
  );

  it('has nothing against others', () => {
    expect(unsafeNameServers(false, ['9.9.9.9', '[2620:fe::fe]:53'])).toEqual([]);
  });
});
