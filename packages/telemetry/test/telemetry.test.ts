import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Metrics } from '../src/metrics.ts';
import { startTelemetry } from '../src/telemetry.ts';
import { inSpan, runInTrace, traceparent } from '../src/trace.ts';

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly status: { code: number; message?: string };
}

let receiver: Server;
let sent: { path: string; text: string }[];

beforeEach(async () => {
  sent = [];
  receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      sent.push({ path: request.url ?? '', text });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  vi.stubEnv(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`,
  );
});

afterEach(() => {
  vi.unstubAllEnvs();
  receiver.closeAllConnections();
  receiver.close();
});

const start = (metrics = new Metrics()) =>
  startTelemetry({ service: 'test', metrics, environment: process.env });

function spans(): SentSpan[] {
  return sent
    .filter(({ path }) => path === '/v1/traces')
    .flatMap(({ text }) => {
      const body = JSON.parse(text) as {
        resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
      };
      return body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((s) => s.spans));
    });
}

describe('telemetry', () => {
  it('is off without a receiver: nothing is loaded, and work just runs', async () => {
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', '');
    const stop = await start();
    expect(await inSpan('x', {}, (span) => Promise.resolve(span))).toBeNull();
    expect(traceparent()).toBeUndefined();
    await stop();
    expect(sent).toEqual([]);
  });

  it('sends spans in each other, and a trace that goes on elsewhere', async () => {
    const stop = await start();
    const parent = await inSpan('outer', {}, () =>
      inSpan('inner', {}, () => Promise.resolve(traceparent())),
    );
    await runInTrace(parent, () => inSpan('job', {}, () => Promise.resolve()));
    await runInTrace('00-junk', () => inSpan('alone', {}, () => Promise.resolve()));
    await stop();
    const [inner, outer, job, alone] = ['inner', 'outer', 'job', 'alone'].map((name) =>
      spans().find((span) => span.name === name),
    );
    expect(inner?.parentSpanId).toBe(outer?.spanId);
    expect(job).toMatchObject({ traceId: outer?.traceId, parentSpanId: inner?.spanId });
    expect(alone?.traceId).not.toBe(outer?.traceId);
    expect(await inSpan('after', {}, (span) => Promise.resolve(span))).toBeNull();
  });

  it('names a failure by its code or class, and never by its message', async () => {
    const stop = await start();
    const coded = Object.assign(new Error('canary@example.com'), { code: 'member.exists' });
    const bare = new TypeError('canary@example.com');
    for (const error of [coded, bare]) {
      await expect(inSpan('x', {}, () => Promise.reject(error))).rejects.toBe(error);
    }
    await stop();
    expect(spans().map(({ status }) => status.message)).toEqual(['member.exists', 'TypeError']);
    expect(JSON.stringify(sent)).not.toContain('canary');
  });

  it('sends the counters of /metrics', async () => {
    const metrics = new Metrics();
    metrics.count('asked_total', 'How often.', { route: 'a' }, 3);
    metrics.observe('took_seconds', 'How long.', {}, 0.02);
    metrics.gauge('waiting', 'How many.', () => Promise.resolve([{ labels: {}, value: 7 }]));
    const stop = await start(metrics);
    await stop();
    const { text = '' } = sent.find(({ path }) => path === '/v1/metrics') ?? {};
    expect(text).toContain('"name":"asked_total"');
    expect(text).toContain('"name":"took_seconds"');
    expect(text).toContain('"name":"waiting"');
    expect(text).toContain('"service.name"');
  });

  it('FI-35 goes on with the receiver dead, and ends without it', async () => {
    receiver.closeAllConnections();
    receiver.close();
    vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', '200');
    const stop = await start();
    let done = 0;
    for (let n = 0; n < 5_000; n += 1) {
      await inSpan('x', {}, () => Promise.resolve((done += 1)));
    }
    expect(done).toBe(5_000);
    await stop();
  });
});
