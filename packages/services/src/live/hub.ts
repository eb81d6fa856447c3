import type { Change } from '@gatehouse/db/live/changes';
import type { Database } from '@gatehouse/db/database';
import { isLiveKind, LIVE_KINDS, type LiveKind } from '@gatehouse/domain/live-kind';
import type { Logger } from '@gatehouse/telemetry';
import { mayHear } from './kinds.ts';
import { readStandings, type Viewer } from './viewer.ts';

/** Why a stream ends: for good, to be opened again, or since there are too many. */
export type StreamEnd = 'over' | 'again' | 'full';

/** Where a stream leads. */
export interface LiveSink {
  /** False when its reader does not keep up. */
  send(kinds: readonly LiveKind[]): boolean;
  beat(): void;
  end(reason: StreamEnd): void;
}

export interface LiveLimits {
  readonly streams: number;
  readonly streamsPerPerson: number;
  /** Milliseconds between two looks at who may still listen, and at least between two messages. */
  readonly checkMs: number;
  readonly pauseMs: number;
}

export const LIVE_LIMITS: LiveLimits = {
  streams: 5_000,
  streamsPerPerson: 12,
  checkMs: 20_000,
  pauseMs: 400,
};

/** Milliseconds for which a first change waits for those that come with it. */
const GATHER_MS = 20;
/** Messages take a tenth of the time at most, however many listen. */
const REST_FACTOR = 9;

interface Stream {
  readonly viewer: Viewer;
  readonly sink: LiveSink;
  readonly due: Set<LiveKind>;
}

/**
 * The streams of one process. A change marks those whom it concerns; each is looked up again as a
 * request of theirs would be, right before it is told, so that a message shows what one may do now.
 */
export class LiveHub {
  readonly #db: Database;
  readonly #log: Pick<Logger, 'warn'>;
  readonly #limits: LiveLimits;
  readonly #byTopic = new Map<string, Set<Stream>>();
  readonly #streams = new Set<Stream>();
  readonly #marked = new Set<Stream>();
  #timer: NodeJS.Timeout | undefined;
  #restUntil = 0;
  #busy = false;
  #sweep: NodeJS.Timeout | undefined;

  constructor(db: Database, log: Pick<Logger, 'warn'>, limits = LIVE_LIMITS) {
    this.#db = db;
    this.#log = log;
    this.#limits = limits;
  }

  get size(): number {
    return this.#streams.size;
  }

  /** @returns what closes the stream; null when there is no room for one more */
  open(viewer: Viewer, sink: LiveSink): (() => void) | null {
    if (this.#streams.size >= this.#limits.streams) return null;
    const own = this.#byTopic.get(`user:${viewer.userId}`) ?? new Set();
    const [oldest] = own;
    if (oldest && own.size >= this.#limits.streamsPerPerson) this.#end(oldest, 'full');
    const stream = { viewer, sink, due: new Set<LiveKind>() };
    this.#streams.add(stream);
    for (const topic of topicsFrom(viewer)) {
      const streams = this.#byTopic.get(topic) ?? new Set();
      this.#byTopic.set(topic, streams.add(stream));
    }
    this.#sweep ??= setInterval(
      () => void this.#look([...this.#streams], true),
      this.#limits.checkMs,
    ).unref();
    return () => this.#forget(stream);
  }

  /** Marks whom a change concerns. */
  tell({ topic, kind }: Change): void {
    for (const stream of this.#byTopic.get(topic) ?? []) {
      if (isLiveKind(kind)) stream.due.add(kind);
      this.#marked.add(stream);
    }
    this.#arm();
  }

  /** Anything may have changed. */
  tellAll(): void {
    for (const stream of this.#streams) {
      for (const kind of LIVE_KINDS) stream.due.add(kind);
      this.#marked.add(stream);
    }
    this.#arm();
  }

  /** Ends all streams, as a process does that stops; their readers go to another one. */
  close(): void {
    clearInterval(this.#sweep);
    clearTimeout(this.#timer);
    for (const stream of [...this.#streams]) this.#end(stream, 'again');
  }

  #arm(): void {
    if (this.#timer || this.#busy || this.#marked.size === 0) return;
    const wait = Math.max(GATHER_MS, this.#restUntil - Date.now());
    this.#timer = setTimeout(() => void this.#flush(), wait).unref();
  }

  async #flush(): Promise<void> {
    this.#timer = undefined;
    this.#busy = true;
    const started = Date.now();
    const marked = [...this.#marked];
    this.#marked.clear();
    await this.#look(marked, false);
    const took = Date.now() - started;
    this.#restUntil = Date.now() + Math.max(this.#limits.pauseMs, took * REST_FACTOR);
    this.#busy = false;
    this.#arm();
  }

  /** Who may not listen any more is told nothing; without the database no one is. */
  async #look(streams: readonly Stream[], beat: boolean): Promise<void> {
    const due = new Map(streams.map((stream) => [stream, [...stream.due]]));
    for (const stream of streams) stream.due.clear();
    try {
      const viewers = streams.map(({ viewer }) => viewer);
      const standings = await readStandings(this.#db, viewers);
      for (const [stream, kinds] of due) {
        if (!this.#streams.has(stream)) continue;
        const standing = standings.get(stream.viewer) ?? null;
        if (standing === null) this.#end(stream, 'over');
        else if (standing === 'again') this.#end(stream, 'again');
        else {
          const heard = kinds.filter((kind) => mayHear(kind, standing));
          this.#deliver(stream, heard, beat);
        }
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'live updates: no one could be looked up');
      for (const stream of streams) this.#end(stream, 'again');
    }
  }

  #deliver(stream: Stream, kinds: readonly LiveKind[], beat: boolean): void {
    if (kinds.length === 0) {
      if (beat) stream.sink.beat();
    } else if (!stream.sink.send(kinds)) {
      this.#end(stream, 'again');
    }
  }

  #end(stream: Stream, reason: StreamEnd): void {
    if (!this.#forget(stream)) return;
    stream.sink.end(reason);
  }

  #forget(stream: Stream): boolean {
    if (!this.#streams.delete(stream)) return false;
    this.#marked.delete(stream);
    for (const topic of topicsFrom(stream.viewer)) {
      const streams = this.#byTopic.get(topic);
      streams?.delete(stream);
      if (streams?.size === 0) this.#byTopic.delete(topic);
    }
    if (this.#streams.size === 0) {
      clearInterval(this.#sweep);
      this.#sweep = undefined;
    }
    return true;
  }
}

function topicsFrom({ tenantId, userId, sessionId }: Viewer): readonly string[] {
  return [`tenant:${tenantId}`, `user:${userId}`, `session:${sessionId}`];
}
