import { connect, type Socket } from 'node:net';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds until the first bytes of the answer, the median. */
  readonly firstByte: number;
  readonly requests: number;
}

/** Makes the bytes of a request; its number lets a write be a new one each time. */
export type MakeRequest = (index: number) => Buffer;

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n');

export interface LoadPlan {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly make: MakeRequest;
  /** That every answer must have. */
  readonly status: number;
}

/** Sends requests over this many connections, one at a time on each, for a time; at least one on each. */
export async function load(plan: LoadPlan): Promise<Load> {
  const { port, connections, seconds, make, status } = plan;
  const times: number[] = [];
  const firstBytes: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1_000;
  let index = 0;
  const loop = async () => {
    const socket = await open(port);
    do {
      const sent = performance.now();
      firstBytes.push((await exchange(socket, make(index++), status)) - sent);
      times.push(performance.now() - sent);
    } while (performance.now() < until);
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const perSecond = (times.length * 1_000) / (performance.now() - started);
  return {
    perSecond,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    firstByte: quantile(firstBytes, 0.5),
    requests: times.length,
  };
}

function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket)).once('error', reject);
  });
}

/** Resolves to when the first bytes came. */
function exchange(socket: Socket, request: Buffer, status: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let expected: number | null = null;
    let firstByte = 0;
    const onData = (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (chunks.length === 1) {
        firstByte = performance.now();
        expected = expectedLength(chunk);
      }
      if (expected === null ? !endsChunks(chunks) : length < expected) return;
      socket.off('data', onData);
      const head = chunks[0] ?? Buffer.alloc(0);
      if (Number(head.toString('latin1', 9, 12)) === status) resolve(firstByte);
      else reject(new Error(Buffer.concat(chunks).toString('utf8', 0, 1_500)));
    };
    socket.on('data', onData);
    socket.write(request);
  });
}

/** Bytes of the whole answer; null for one in chunks. Its head is in the first piece. */
function expectedLength(first: Buffer): number | null {
  const end = first.indexOf(END_OF_HEAD);
  const length = /\r\ncontent-length: (\d+)/i.exec(first.toString('latin1', 0, end))?.[1];
  return length === undefined ? null : end + END_OF_HEAD.length + Number(length);
}

/** The last chunk may come in pieces. */
function endsChunks(chunks: readonly Buffer[]): boolean {
  const tail = Buffer.concat(chunks.slice(-END_OF_CHUNKS.length));
  return tail.subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS);
}

function quantile(numbers: readonly number[], part: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)] ?? 0;
}
