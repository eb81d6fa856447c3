import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { CommitWatch } from './commit-watch.ts';

/** What is wrong with the way to Postgres. */
export type ProxyFault =
  /** Every connection is cut, and none is taken. */
  | { readonly kind: 'down' }
  /** Half-open: no one hears anything any more, and no one is told. */
  | { readonly kind: 'black hole' }
  /** Every answer comes this late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The server commits, and its answer is lost with the connection; so many times. */
  | { readonly kind: 'cut after commit'; readonly times: number }
  /** The order to commit never reaches the server; so many times. */
  | { readonly kind: 'cut before commit'; readonly times: number };

/** A way to Postgres that can break. */
export interface FaultProxy {
  readonly port: number;
  /** The same URL, by way of this proxy. */
  urlFor(url: string): string;
  /** From now on; null heals. What a fault has broken stays broken: clients connect anew. */
  set(fault: ProxyFault | null): void;
  /** Cuts every connection there is, once. */
  cut(): void;
  /** How often a fault has struck: a connection cut or refused, an answer lost or late. */
  readonly strikes: number;
  /** Connections at this moment. */
  readonly open: number;
  close(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  /** Once true, nothing passes any more. */
  deaf: boolean;
  /** An order to commit has gone through whose answer is to be lost. */
  loseAnswer: boolean;
  /** Pieces of answers that are held back, and when the last of them is gone. */
  held: number;
  order: Promise<void>;
}

/** Listens on a free port of 127.0.0.1 (or the one given) and passes on to Postgres at `url`. */
export async function startFaultProxy(url: string, listenOn = 0): Promise<FaultProxy> {
  const target = new URL(url);
  const pairs = new Set<Pair>();
  let fault: ProxyFault | null = null;
  let left = 0;
  let strikes = 0;

  const destroy = (pair: Pair): void => {
    pairs.delete(pair);
    pair.client.destroy();
    pair.server.destroy();
  };
  /** Deaf to the last: its client has given up, and the network works again. */
  const isOver = (pair: Pair) => pair.deaf && pair.client.destroyed && fault?.kind !== 'black hole';
  const strike = (pair: Pair): void => {
    strikes += 1;
    destroy(pair);
  };

  function fromClient(pair: Pair, watch: CommitWatch, chunk: Buffer): void {
    const commits = watch.sees(chunk);
    if (pair.deaf) return;
    if (commits && left > 0) {
      if (fault?.kind === 'cut before commit') {
        left -= 1;
        strike(pair);
        return;
      }
      if (fault?.kind === 'cut after commit') {
        left -= 1;
        pair.loseAnswer = true;
      }
    }
    pair.server.write(chunk);
  }

  function fromServer(pair: Pair, chunk: Buffer): void {
    if (pair.deaf) return;
    if (pair.loseAnswer) {
      strike(pair);
    } else if (fault?.kind === 'delay') {
      strikes += 1;
      holdBack(pair, chunk, fault.ms);
    } else if (pair.held > 0) {
      holdBack(pair, chunk, 0);
    } else {
      pair.client.write(chunk);
    }
  }

  /** Nothing overtakes what came before it, however the delay changes meanwhile. */
  function holdBack(pair: Pair, chunk: Buffer, ms: number): void {
    const due = performance.now() + ms;
    pair.held += 1;
    pair.order = pair.order.then(async () => {
      await sleep(Math.max(0, due - performance.now()));
      pair.held -= 1;
      pair.client.write(chunk);
    });
  }

  const listener = createServer((client) => {
    client.on('error', () => undefined);
    if (fault?.kind === 'down') {
      strikes += 1;
      client.destroy();
      return;
    }
    const server = connect(Number(target.port), target.hostname);
    server.on('error', () => undefined);
    const deaf = fault?.kind === 'black hole';
    if (deaf) strikes += 1;
    const pair: Pair = {
      client,
      server,
      deaf,
      loseAnswer: false,
      held: 0,
      order: Promise.resolve(),
    };
    const watch = new CommitWatch();
    pairs.add(pair);
    client.on('data', (chunk) => fromClient(pair, watch, chunk));
    server.on('data', (chunk) => fromServer(pair, chunk));
    for (const end of [client, server]) {
      end.setNoDelay(true);
      // A half-open connection does not pass its end on either.
      end.on('close', () => {
        if (!pair.deaf || isOver(pair)) destroy(pair);
      });
    }
  });
  listener.listen(listenOn, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const cut = (): void => {
    for (const pair of [...pairs]) strike(pair);
  };

  return {
    port,
    urlFor(of) {
      const through = new URL(of);
      through.host = `127.0.0.1:${port}`;
      return through.href;
    },
    set(next) {
      fault = next;
      for (const pair of [...pairs]) if (isOver(pair)) destroy(pair);
      left = next && 'times' in next ? next.times : 0;
      if (next?.kind === 'down') cut();
      if (next?.kind !== 'black hole') return;
      for (const pair of pairs) {
        strikes += 1;
        pair.deaf = true;
      }
    },
    cut,
    get strikes() {
      return strikes;
    },
    get open() {
      return pairs.size;
    },
    async close() {
      for (const pair of [...pairs]) destroy(pair);
      listener.close();
      await once(listener, 'close');
    },
  };
}
