import { Agent, request } from 'node:http';

export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const AT_ONCE = 8;

/** Sends requests to a port, several at a time, and notes what comes back. */
export function createSender(port: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const byStatus: Record<number, number> = {};
  const failures: string[] = [];

  const send = ({ method, path, headers, body }: FuzzRequest) =>
    new Promise<void>((resolve) => {
      const name = headers['x-amz-target'] ?? `${method} ${path}`;
      const options = { agent, host: '127.0.0.1', port, method, path, headers };
      const outgoing = request(options, (response) => {
        const status = response.statusCode ?? 0;
        byStatus[status] = (byStatus[status] ?? 0) + 1;
        if (status >= 500) failures.push(`${name} ${body.slice(0, 500)}`);
        response.resume().on('end', resolve);
      });
      outgoing.on('error', (error) => {
        failures.push(`${error.message}: ${name} ${body.slice(0, 500)}`);
        resolve();
      });
      outgoing.end(body);
    });

  return {
    byStatus,
    /** Requests that answered 500 or not at all, with the body sent. */
    failures,
    async sendAll(requests: readonly FuzzRequest[]): Promise<void> {
      const queue = [...requests];
      const worker = async () => {
        for (let next = queue.pop(); next; next = queue.pop()) await send(next);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    },
    close: () => agent.destroy(),
  };
}
