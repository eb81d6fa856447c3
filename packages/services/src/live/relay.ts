import type { Change } from '@gatehouse/db/live/changes';
import { ChangeListener } from '@gatehouse/db/live/change-listener';
import { isLiveKind, type LiveKind } from '@gatehouse/domain/live-kind';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Logger } from '@gatehouse/telemetry';
import { getReaders } from './kinds.ts';

/** Something that has changed, for those who may hear of it: no id of a row and no content. */
export interface ToldChange {
  readonly kind: LiveKind;
  /** Whose, in one of the two. */
  readonly tenantId: string | null;
  readonly userId: string | null;
  /** Any of these lets one hear of it. */
  readonly readers: readonly Permission[];
}

/** Whose subscriptions are over. */
export type Ended =
  { readonly tenantId: string } | { readonly userId: string } | { readonly everyone: true };

/** A service that brings changes to subscribers, and holds their subscriptions. */
export interface ChangeSink {
  tell(change: ToldChange): Promise<void>;
  /** They may subscribe again, and are looked at again when they do. */
  end(ended: Ended): Promise<void>;
}

/** Kinds after which members of the tenant may have fewer rights than before, and who is not known. */
const ENDING = new Set(['access', 'roles', 'settings', 'sso']);
/** Of a person: their rights somewhere, or their sign-ins. */
const ENDING_OF_PERSON = new Set(['access', 'sessions']);
/** Milliseconds. */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Hands on what changes, one after the other. Who may have lost a right loses their subscriptions
 * before anything more is told, and as long as that fails nothing is: no one hears of what came after.
 */
export class ChangeRelay {
  readonly #sink: ChangeSink;
  readonly #log: Pick<Logger, 'warn'>;
  readonly #ends = new Map<string, Ended>();
  readonly #tells = new Map<string, ToldChange>();
  readonly #closing = new AbortController();
  #working: Promise<void> | null = null;

  constructor(sink: ChangeSink, log: Pick<Logger, 'warn'>) {
    this.#sink = sink;
    this.#log = log;
  }

  take({ topic, kind }: Change): void {
    const [whose = '', id = ''] = topic.split(':');
    if (whose === 'tenant') {
      if (ENDING.has(kind)) this.#ends.set(topic, { tenantId: id });
      if (isLiveKind(kind)) this.#add(topic, { kind, tenantId: id, userId: null });
    } else if (whose === 'user') {
      if (ENDING_OF_PERSON.has(kind)) this.#ends.set(topic, { userId: id });
      if (isLiveKind(kind)) this.#add(topic, { kind, tenantId: null, userId: id });
    }
    this.#work();
  }

  /** Anything may have changed, rights as well. */
  takeAll(): void {
    this.#tells.clear();
    this.#ends.set('everyone', { everyone: true });
    this.#work();
  }

  /** What is not handed on by then is not. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#working;
  }

  #add(topic: string, change: Omit<ToldChange, 'readers'>): void {
    this.#tells.set(`${topic} ${change.kind}`, { ...change, readers: getReaders(change.kind) });
  }

  #work(): void {
    this.#working ??= this.#handOn().finally(() => {
      this.#working = null;
    });
  }

  async #handOn(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.#closing.signal.aborted) {
      const [end] = this.#ends;
      const [tell] = end ? [] : this.#tells;
      if (!end && !tell) return;
      // Taken out first: what changes meanwhile is a change of its own.
      if (end) this.#ends.delete(end[0]);
      else if (tell) this.#tells.delete(tell[0]);
      try {
        await (end ? this.#sink.end(end[1]) : tell && this.#sink.tell(tell[1]));
        pause = FIRST_PAUSE_MS;
      } catch (error) {
        if (end) this.#ends.set(end[0], end[1]);
        else if (tell) this.#tells.set(tell[0], tell[1]);
        this.#log.warn({ err: error }, 'a change could not be handed on');
        await this.#rest(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  #rest(milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    this.#closing.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), {
      once: true,
    });
    return promise;
  }
}

/**
 * Listens for what changes, and hands it on.
 * @param url leads to the server itself, past any pooler
 * @returns what ends it
 */
export function relayChanges(
  url: string,
  sink: ChangeSink,
  log: Pick<Logger, 'warn'>,
): { readonly started: Promise<void>; close(): Promise<void> } {
  const relay = new ChangeRelay(sink, log);
  const listener = new ChangeListener({
    url,
    onChange: (change) => relay.take(change),
    onGap: () => relay.takeAll(),
    onError: (error) => log.warn({ err: error }, 'handing on changes: the connection is lost'),
  });
  return {
    started: listener.start(),
    close: async () => {
      await listener.close();
      await relay.close();
    },
  };
}
