import type { ServerResponse } from 'node:http';

type Callback = (error?: Error | null) => void;
type Piece = string | Uint8Array;

/**
 * Has what is written in one turn of the event loop go out in one piece, with what ends it: Next writes a
 * document in dozens, and each would be a call of the system, here and where it is passed on.
 */
export function gatherWrites(response: ServerResponse): void {
  const write = response.write.bind(response) as (piece: Piece) => boolean;
  const end = response.end.bind(response) as (piece?: Piece, callback?: Callback) => ServerResponse;
  let pieces: Buffer[] = [];
  let told: Callback[] = [];
  let turn: NodeJS.Immediate | undefined;
  /** Whether the one who reads keeps up. */
  let room = true;
  response.on('drain', () => (room = true));
  // They go out with what they are the headers of.
  response.flushHeaders = () => undefined;

  function flush(): void {
    turn = undefined;
    const [piece, callbacks] = take();
    if (response.destroyed) return;
    room = write(piece);
    for (const callback of callbacks) callback();
  }

  function take(): [Buffer, Callback[]] {
    const taken: [Buffer, Callback[]] = [Buffer.concat(pieces), told];
    pieces = [];
    told = [];
    return taken;
  }

  function keep(piece: unknown, encoding: unknown, callback: unknown): void {
    if (typeof piece === 'string') {
      pieces.push(
        Buffer.from(piece, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
      );
    } else if (piece instanceof Uint8Array) {
      pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    }
    const last = [piece, encoding, callback].find((part) => typeof part === 'function');
    if (last) told.push(last as Callback);
  }

  response.write = (piece: unknown, encoding?: unknown, callback?: unknown) => {
    keep(piece, encoding, callback);
    turn ??= setImmediate(flush);
    return room;
  };
  response.end = (piece?: unknown, encoding?: unknown, callback?: unknown) => {
    clearImmediate(turn);
    keep(piece, encoding, callback);
    const [last, callbacks] = take();
    const done: Callback = (error) => callbacks.forEach((one) => one(error));
    return last.length > 0 ? end(last, done) : end(undefined, done);
  };
}
