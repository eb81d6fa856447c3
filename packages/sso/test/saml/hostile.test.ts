import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSamlAnswer } from '../../src/saml/check-answer.ts';
import { connection, getVerdict, NOW, respond } from './saml-lab.ts';

describe('FE-41, FE-42 answers built to hurt are refused at once', () => {
  let asked = 0;
  const listener = createServer((socket) => {
    asked += 1;
    socket.destroy();
  });
  let port: number;
  beforeAll(async () => {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    port = (listener.address() as { port: number }).port;
  });
  afterAll(() => listener.close());

  it.each<[string, (xml: string) => string]>([
    ['a document type', (xml) => `<!DOCTYPE Response>${xml}`],
    [
      'an external entity',
      (xml) =>
        `<!DOCTYPE r [<!ENTITY e SYSTEM "http://127.0.0.1:${port}/x">]>${xml.replace('Alice', '&e;')}`,
    ],
    [
      'an entity bomb',
      (xml) =>
        `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>${xml.replace('Alice', '&b;'.repeat(1000))}`,
    ],
    ['300 kB', (xml) => xml.replace('Alice', 'x'.repeat(300 * 1024))],
    [
      '20,000 levels',
      (xml) => xml.replace('Alice', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`),
    ],
    ['2,000 levels', (xml) => xml.replace('Alice', `${'<a>'.repeat(2000)}${'</a>'.repeat(2000)}`)],
    ['60,000 siblings', (xml) => xml.replace('Alice', '<a/>'.repeat(50_000))],
    ['no XML', () => 'Alice'],
    ['half of it', (xml) => xml.slice(0, xml.length / 2)],
  ])('%s', async (_, change) => {
    const start = performance.now();
    expect(await getVerdict(change(respond()))).toMatch(/^answer message_/);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(asked).toBe(0);
  });

  it.each([
    ['no base64', '<xml/>'],
    ['nothing', ''],
    ['four megabytes', 'A'.repeat(4_000_000)],
    ['white space', ' '.repeat(4_000_000)],
  ])('%s', async (_, samlResponse) => {
    const start = performance.now();
    const sent = { samlResponse, expectedRequestId: null, now: NOW };
    expect(await checkSamlAnswer(connection, sent)).toMatchObject({ failure: { stage: 'answer' } });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('ten certificates, none of them right', async () => {
    const certificates = Array<string>(10).fill(connection.spCertificate);
    const start = performance.now();
    expect(await getVerdict(respond(), { certificates })).toBe('signature signature_invalid');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
