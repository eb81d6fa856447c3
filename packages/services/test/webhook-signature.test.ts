import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { newWebhookSecret, signatureHeaders } from '../src/webhooks/secret.ts';
import { nextPause, restFor } from '../src/webhooks/retry.ts';

const message = { id: 'event', timestamp: Math.floor(Date.now() / 1_000), body: '{"a":"ü"}' };

describe('a signature of a webhook', () => {
  it('is what the library of Standard Webhooks makes', () => {
    const secret = newWebhookSecret();
    const library = new Webhook(secret);
    const headers = signatureHeaders(message, [secret]);
    const made = library.sign(message.id, new Date(message.timestamp * 1_000), message.body);
    expect(headers['webhook-signature']).toBe(made);
    expect(library.verify(message.body, headers)).toEqual({ a: 'ü' });
  });

  it('of two secrets holds for either, and for no other, nor for another text', () => {
    const secrets = [newWebhookSecret(), newWebhookSecret()];
    const headers = signatureHeaders(message, secrets);
    for (const secret of secrets) {
      expect(new Webhook(secret).verify(message.body, headers)).toEqual({ a: 'ü' });
      expect(() => new Webhook(secret).verify('{"a":"u"}', headers)).toThrow();
    }
    expect(() => new Webhook(newWebhookSecret()).verify(message.body, headers)).toThrow();
  });
});

describe('the pauses', () => {
  it('between attempts grow, and add up to three days', () => {
    const pauses = Array.from({ length: 10 }, (_, index) => nextPause(index + 1, 0.5) ?? 0);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    const days = pauses.reduce((sum, pause) => sum + pause, 0) / 86_400_000;
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThan(3.1);
    expect(nextPause(11, 0.5)).toBeNull();
    expect(nextPause(1, 0)).not.toBe(nextPause(1, 1));
  });

  it('of an endpoint that is down begin after three failures, and end at half an hour', () => {
    expect([0, 1, 2].map((failures) => restFor(failures, 0.5))).toEqual([0, 0, 0]);
    expect(restFor(3, 0.5)).toBe(10_000);
    expect(restFor(100, 1)).toBeLessThanOrEqual(33 * 60_000);
  });
});
