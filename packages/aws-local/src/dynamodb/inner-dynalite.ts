// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- packages that import this one need it too
/// <reference path="./dynalite.d.ts" />
import dynalite from 'dynalite';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What dynalite answers. */
export interface Answer {
  readonly status: number;
  /** JSON as text. */
  readonly body: string;
}

/** DynamoDB without any check of who is asking. */
export interface InnerDynalite {
  readonly socketPath: string;
  /** Runs an operation on a request that has been authorized. */
  send(operation: string, input: object): Promise<Answer>;
  close(): Promise<void>;
}

/** dynalite wants a header of this form and reads nothing out of it. */
export const DUMMY_SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=inner/20000101/inner/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/**
 * Starts dynalite on a socket file in a folder that no other user may enter: it lets everyone do
 * everything, so it has no port.
 *
 * @param folder of the durable store; without one, all is in memory
 */
export async function startInnerDynalite(folder: string | undefined): Promise<InnerDynalite> {
  if (folder !== undefined) await mkdir(folder, { recursive: true, mode: 0o700 });
  // mkdtemp makes it 0700. A path in the state folder may be too long for a socket.
  const socketFolder = await mkdtemp(join(tmpdir(), 'gatehouse-dynamodb-'));
  const socketPath = join(socketFolder, 'socket');
  const server = dynalite({
    ...(folder !== undefined && { path: folder }),
    ...{ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 },
  });
  server.listen(socketPath);
  await once(server, 'listening');

  return {
    socketPath,
    async send(operation, input) {
      const outgoing = request({
        socketPath,
        method: 'POST',
        headers: {
          host: 'localhost',
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDB_20120810.${operation}`,
          'x-amz-date': '20000101T000000Z',
          authorization: DUMMY_SIGNATURE,
        },
      });
      outgoing.end(JSON.stringify(input));
      const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
      return { status: response.statusCode ?? 500, body: await text(response) };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(socketFolder, { recursive: true, force: true });
    },
  };
}
