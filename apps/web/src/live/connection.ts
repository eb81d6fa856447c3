import { isLiveKind, LIVE_KINDS, type LiveKind } from '@gatehouse/domain/live-kind';
import { getApiUrl } from '#src/api-url.ts';
import { keepDrafts } from '#src/drafts/drafts.ts';
import { isLeaving } from '#src/sign-out/leaving.ts';

type Listener = (kinds: readonly LiveKind[]) => void;

/** Milliseconds. The page comes first; a tab that is hidden for a moment keeps its stream. */
const START_MS = 1_500;
const HIDDEN_MS = 10_000;
/** Without a stream the page asks. */
const POLL_MS = 30_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;

/** The one stream of this tab in a tenant, for all that listen. */
class Connection {
  readonly #url: string;
  readonly #listeners = new Set<Listener>();
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #poll: ReturnType<typeof setInterval> | undefined;
  #pause = FIRST_PAUSE_MS;
  /** Changes may have been missed since the stream was last open. */
  #missed = false;
  #over = false;

  constructor(slug: string) {
    this.#url = getApiUrl('/tenants/{tenant}/live', { path: { tenant: slug } });
  }

  join(listener: Listener): () => void {
    if (this.#listeners.size === 0) {
      document.addEventListener('visibilitychange', this.#onVisibility);
      this.#later(START_MS);
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      document.removeEventListener('visibilitychange', this.#onVisibility);
      this.#close();
    };
  }

  readonly #onVisibility = () => {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'hidden') {
      this.#timer = setTimeout(() => this.#close(), HIDDEN_MS);
    } else if (!this.#source) {
      this.#open();
    }
  };

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), ms);
  }

  #open(): void {
    if (this.#over || this.#source || document.visibilityState === 'hidden') return;
    const source = new EventSource(this.#url);
    this.#source = source;
    source.addEventListener('open', () => {
      this.#pause = FIRST_PAUSE_MS;
      this.#ask(false);
      if (this.#missed) this.#tell(LIVE_KINDS);
      this.#missed = false;
    });
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      this.#tell(data.split(' ').filter(isLiveKind));
    });
    source.addEventListener('end', ({ data }: MessageEvent<string>) => this.#onEnd(data));
    source.addEventListener('error', () => {
      this.#missed = true;
      // The browser itself tries again where there was no answer; one that refuses is not asked soon.
      if (source.readyState === EventSource.CLOSED) this.#giveUp();
    });
  }

  #onEnd(reason: string): void {
    this.#close();
    this.#over = reason === 'over';
    if (this.#over) {
      // The page itself shows why, and may lead to a sign-in: what is being typed waits for its end.
      keepDrafts();
      this.#tell(LIVE_KINDS);
    } else if (reason === 'again') this.#later(300 + Math.random() * 2_000);
    else this.#giveUp();
  }

  #giveUp(): void {
    this.#close();
    this.#ask(true);
    this.#later(this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }

  #ask(on: boolean): void {
    clearInterval(this.#poll);
    if (!on) return;
    this.#poll = setInterval(() => {
      if (document.visibilityState === 'visible') this.#tell(LIVE_KINDS);
    }, POLL_MS);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#ask(false);
    this.#missed ||= this.#source !== null;
    this.#source?.close();
    this.#source = null;
  }

  #tell(kinds: readonly LiveKind[]): void {
    if (isLeaving()) return;
    for (const listener of this.#listeners) listener(kinds);
  }
}

const connections = new Map<string, Connection>();

/**
 * Hears of what changes in a tenant, by one stream for the whole tab.
 * @returns what ends it
 */
export function joinLive(slug: string, listener: Listener): () => void {
  const connection = connections.get(slug) ?? new Connection(slug);
  connections.set(slug, connection);
  return connection.join(listener);
}
