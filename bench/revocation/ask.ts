import { Agent, request } from 'node:http';

/** One of the servers, which answers for the name of the app only. */
export interface Replica {
  readonly port: number;
  readonly host: string;
}

export interface Ask {
  readonly method: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly body?: object;
}

const agent = new Agent({ keepAlive: true });

/** Sends a request as a page of the app would, and returns its status. */
export function ask({ port, host }: Replica, what: Ask): Promise<number> {
  const body = what.body === undefined ? '' : JSON.stringify(what.body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: what.method,
        path: `/api/v1${what.path}`,
        headers: {
          host,
          'sec-fetch-site': 'same-origin',
          ...what.credentials,
          ...(body && { 'content-type': 'application/json', 'content-length': body.length }),
        },
      },
      (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    outgoing.on('error', reject).end(body);
  });
}
