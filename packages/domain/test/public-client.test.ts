import { describe, expect, it } from 'vitest';
import { parseKnownPublicClients, parsePublicClients } from '../src/public-client.ts';

const spa = {
  name: 'spa',
  clientId: '1a2b3c',
  callbackUrls: ['https://spa.example.com/'],
  signOutUrls: ['https://spa.example.com/'],
  origins: ['https://spa.example.com'],
};
const parse = (...entries: unknown[]) => parsePublicClients(JSON.stringify(entries));

describe('the setting PUBLIC_CLIENTS', () => {
  it('is empty where it is not set', () => {
    expect(parsePublicClients(undefined)).toEqual([]);
    expect(parse()).toEqual([]);
  });

  it('reads pages, and apps with a scheme or a loopback address of their own', () => {
    const mobile = { name: 'mobile', callbackUrls: ['com.example.app://callback'] };
    const desktop = { name: 'desktop', callbackUrls: ['http://127.0.0.1:8400/done'] };
    expect(parse(spa, mobile, desktop)).toEqual([
      spa,
      { ...mobile, signOutUrls: [], origins: [] },
      { ...desktop, signOutUrls: [], origins: [] },
    ]);
  });

  it('is complete once every app client is known', () => {
    const { clientId: _, ...unknown } = spa;
    expect(parseKnownPublicClients(JSON.stringify([spa]))).toEqual([spa]);
    expect(() => parseKnownPublicClients(JSON.stringify([unknown]))).toThrow(
      'entry 1: clientId is missing; provisioning prints it',
    );
  });

  it.each([
    ...['null', '*', 'https://*.example.com', 'https://spa.example.com/', 'http://spa.example.com'],
    ...['https://SPA.example.com', 'https://spa.example.com.', 'https://spa.example.com.:8443'],
    ...['https://spa.example.com:443', 'https://a@spa.example.com', 'spa.example.com', ''],
    ...['file://', 'com.example.app://callback', 'https://spa.example.com,https://b.example.com'],
  ])('takes no origin %j', (origin) => {
    expect(() => parse({ ...spa, origins: [origin] })).toThrow('origins has an entry');
  });

  it.each([
    ...['http://spa.example.com/', 'javascript:alert(1)', 'data:text/html,x', 'myapp://callback'],
    ...['https://spa.example.com/#x', 'https://*.example.com/', 'https://a:b@spa.example.com/'],
    ...['/callback', 'https://spa.example.com/ ', ''],
  ])('sends no code to %j', (url) => {
    expect(() => parse({ ...spa, callbackUrls: [url] })).toThrow('callbackUrls has an entry');
    expect(() => parse({ ...spa, signOutUrls: [url] })).toThrow('signOutUrls has an entry');
  });

  it.each([
    ['no list', {}],
    ['a text', ['spa']],
    ['no name', [{ ...spa, name: undefined }]],
    ['a name with blanks', [{ ...spa, name: 'my spa' }]],
    ['the name of the account client', [{ ...spa, name: 'account' }]],
    ['the name of the client of single sign-on', [{ ...spa, name: 'sso' }]],
    ['an id with a comma', [{ ...spa, clientId: 'a,b' }]],
    ['no callback URL', [{ ...spa, callbackUrls: [] }]],
    ['a text for a list', [{ ...spa, origins: 'https://spa.example.com' }]],
    ['a secret, or anything unknown', [{ ...spa, clientSecret: 'x' }]],
    ['a name twice', [spa, { ...spa, clientId: 'other' }]],
    ['a client twice', [spa, { ...spa, name: 'other' }]],
    [
      'too many',
      Array.from({ length: 21 }, (_, n) => ({ ...spa, name: `n${n}`, clientId: `c${n}` })),
    ],
  ])('refuses %s', (_, entries) => {
    expect(() => parsePublicClients(JSON.stringify(entries))).toThrow();
  });
});
