import { connect, type Socket } from 'node:net';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
}

/** Makes the bytes of a request; its number lets a write be a new one each time. */
export type MakeRequest = (index: number) => Buffer;

const END_OF_HEAD = Buffer.from('\r\n\r\n');

export interface LoadPlan {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly make: MakeRequest;
  /** That every answer must have. */
  readonly status: number;
}

/** Sends requests over this many connections, one at a time on each, for a time. */
export async function load(plan: LoadPlan): Promise<Load> {
  const { port, connections, seconds, make, status } = plan;
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1_000;
  let index = 0;
  const loop = async () => {
    const socket = await open(port);
    while (performance.now() < until) {
      const sent = performance.now();
      await exchange(socket, make(index++), status);
      times.push(performance.now() - sent);
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const perSecond = (times.length * 1_000) / (performance.now() - started);
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  return { perSecond, p50: at(0.5), p99: at(0.99), requests: times.length };
}

function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket)).once('error', reject);
  });
}

function exchange(socket: Socket, request: Buffer, status: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const onData = (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      if (!isWhole(received)) return;
      socket.off('data', onData);
      if (Number(received.toString('latin1', 9, 12)) === status) resolve();
      else reject(new Error(received.toString('utf8', 0, 1_500)));
    };
    socket.on('data', onData);
    socket.write(request);
  });
}

/** An answer with a length, or in chunks. */
function isWhole(received: Buffer): boolean {
  const end = received.indexOf(END_OF_HEAD);
  if (end < 0) return false;
  const head = received.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) return received.length >= end + 4 + Number(length);
  return received.subarray(-5).equals(Buffer.from('0\r\n\r\n'));
}
