import { Agent, request } from 'node:http';

/** One call of the JSON API; rejects on any status but 200. */
export type Call = (operation: string, body: unknown) => Promise<Record<string, unknown>>;

/** A caller with keep-alive connections that works as a signed client of the API. */
export function createCaller(
  port: number,
  connections: number,
  service = 'AWSCognitoIdentityProviderService',
): Call {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (operation, body) =>
    new Promise((resolve, reject) => {
      const payload = JSON.stringify(body);
      const outgoing = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/',
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'content-length': Buffer.byteLength(payload),
            'x-amz-target': `${service}.${operation}`,
            authorization:
              'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0',
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () => {
            if (response.statusCode !== 200) reject(new Error(`${operation}: ${text}`));
            else resolve((text ? JSON.parse(text) : {}) as Record<string, unknown>);
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(payload);
    });
}

/**
 * Runs calls from this many workers for a time.
 *
 * @returns calls per second
 */
export async function rate(
  seconds: number,
  workers: number,
  work: (index: number) => Promise<unknown>,
): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  let done = 0;
  let next = 0;
  const loop = async () => {
    while (performance.now() < until) {
      await work(next++);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, loop));
  return (done * 1000) / (performance.now() - started);
}

/** The 95th percentile of how long calls take one after the other, in milliseconds. */
export async function p95(
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const started = performance.now();
    await work(index);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? 0;
}
