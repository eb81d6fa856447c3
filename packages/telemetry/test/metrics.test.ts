import { describe, expect, it } from 'vitest';
import { Metrics } from '../src/metrics.ts';
import { serveMetrics } from '../src/serve-metrics.ts';

describe('metrics', () => {
  it('are Prometheus text: counters, histograms, gauges, quoted labels', async () => {
    const metrics = new Metrics();
    metrics.count('asked_total', 'How often.', { route: 'a"b\\c\n' });
    metrics.count('asked_total', 'How often.', { route: 'a"b\\c\n' }, 2);
    metrics.observe('took_seconds', 'How long.', { route: 'x' }, 0.02);
    metrics.observe('took_seconds', 'How long.', { route: 'x' }, 99);
    metrics.gauge('waiting', 'How many.', async () => [{ labels: {}, value: 7 }]);
    const text = await metrics.text();
    expect(text).toContain('# TYPE asked_total counter\nasked_total{route="a\\"b\\\\c\\n"} 3\n');
    expect(text).toContain('took_seconds_bucket{route="x",le="0.01"} 0\n');
    expect(text).toContain('took_seconds_bucket{route="x",le="0.025"} 1\n');
    expect(text).toContain('took_seconds_bucket{route="x",le="+Inf"} 2\n');
    expect(text).toContain('took_seconds_count{route="x"} 2\n');
    expect(text).toContain('# TYPE waiting gauge\nwaiting 7\n');
  });

  it('leave out a gauge that cannot be read', async () => {
    const metrics = new Metrics();
    metrics.gauge('waiting', 'How many.', () => Promise.reject(new Error('no database')));
    metrics.count('asked_total', 'How often.', {});
    const text = await metrics.text();
    expect(text).toContain('asked_total 1\n');
    expect(text).not.toContain('waiting 7');
  });

  it('are served on loopback, at one address', async () => {
    const metrics = new Metrics();
    metrics.count('asked_total', 'How often.', {});
    const server = await serveMetrics(0, metrics);
    try {
      const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`);
      expect(answer.headers.get('content-type')).toContain('version=0.0.4');
      expect(await answer.text()).toContain('asked_total 1');
      expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(404);
    } finally {
      server.close();
    }
  });
});
