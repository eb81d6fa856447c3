import { describe, expect, it } from 'vitest';
import { deviceKey, deviceName } from '../../src/auth/threats/device-name.ts';
import { callerOfContext, callerOfUser } from '../../src/auth/threats/user-context.ts';
import { inIpRanges, isIpRange } from '../../src/model/ip-range.ts';
import type { ClientRecord } from '../../src/model/records.ts';

const caller = { ip: '127.0.0.1', userAgent: 'aws-sdk-js/3.9 os/linux' };
const client = (trusted: boolean) =>
  ({ settings: { EnablePropagateAdditionalUserContextData: trusted } }) as ClientRecord;
/** As the context data library of AWS writes it. */
const encoded = Buffer.from(
  JSON.stringify({
    payload: JSON.stringify({
      contextData: { UserAgent: 'Mine/1', DeviceId: 'device', ClientTimezone: '+02:00' },
      username: 'ada',
    }),
    signature: 'unchecked',
    version: 'JS20171115',
  }),
).toString('base64');

describe('context of a user', () => {
  it('takes another address only where the client lets it', () => {
    const context = { IpAddress: '203.0.113.9' };
    expect(callerOfUser(caller, client(false), context).ip).toBe('127.0.0.1');
    expect(callerOfUser(caller, client(true), context).ip).toBe('203.0.113.9');
    expect(callerOfUser(caller, client(true), undefined)).toBe(caller);
  });

  it('reads what the context data library collected, and nothing from what it cannot read', () => {
    expect(callerOfUser(caller, client(false), { EncodedData: encoded })).toEqual({
      ip: '127.0.0.1',
      userAgent: 'Mine/1',
      deviceId: 'device',
      timezone: '+02:00',
    });
    for (const EncodedData of ['', 'nonsense', Buffer.from('[]').toString('base64')]) {
      expect(callerOfUser(caller, client(false), { EncodedData })).toEqual(caller);
    }
  });

  it("is what the app's server says of its user, not the server itself", () => {
    const found = callerOfContext(caller, {
      IpAddress: '203.0.113.9',
      ServerName: 'app',
      ServerPath: '/',
      HttpHeaders: [
        { headerName: 'user-agent', headerValue: 'Theirs/2' },
        { headerName: 'CloudFront-Viewer-Country', headerValue: 'FR' },
        { headerName: 'CloudFront-Viewer-Latitude', headerValue: '48.9' },
        { headerName: 'CloudFront-Viewer-Longitude', headerValue: 'east' },
      ],
    });
    expect(found).toEqual({
      ip: '203.0.113.9',
      userAgent: 'Theirs/2',
      place: { country: 'FR', latitude: 48.9 },
    });
  });
});

describe('deviceName', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36 Edg/126.0', 'Edge 126, Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17) Version/17.4 Mobile/15E Safari/604', 'Safari 17, iOS'],
    ['Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36', 'Chrome 126, Android'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15) Firefox/131.0', 'Firefox 131, Mac OS X'],
    ['curl/8.5.0', 'curl 8'],
    ['', ''],
  ])('%s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });

  it('takes the id for the device where there is one', () => {
    expect(deviceKey({ deviceId: 'id', userAgent: 'curl/8' })).toBe('id');
    expect(deviceKey({ userAgent: 'curl/8' })).toBe(deviceKey({ userAgent: 'curl/9' }));
  });
});

describe('IP ranges', () => {
  it('are CIDR of both versions', () => {
    for (const range of ['203.0.113.0/24', '10.0.0.1/32', '2001:db8::/32']) {
      expect(isIpRange(range)).toBe(true);
    }
    for (const text of ['203.0.113.7', '203.0.113.0/33', '2001:db8::/129', 'here/8', '']) {
      expect(isIpRange(text)).toBe(false);
    }
  });

  it('hold the addresses that lie in them', () => {
    const ranges = ['203.0.113.0/24', '2001:db8::/32'];
    expect(inIpRanges('203.0.113.7', ranges)).toBe(true);
    expect(inIpRanges('203.0.114.7', ranges)).toBe(false);
    expect(inIpRanges('2001:db8:1::7', ranges)).toBe(true);
    expect(inIpRanges('not an address', ranges)).toBe(false);
    expect(inIpRanges('203.0.113.7', [])).toBe(false);
  });
});
