import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Person, Tenant } from './people.ts';

/** Whom and what the load is made of. */
export interface Subjects {
  readonly tenant: Tenant;
  /** Asks for everything. */
  readonly owner: Person;
  /** Whose roles are changed, over and over: each change is a job for the worker. */
  readonly others: readonly Person[];
}

export const KINDS = ['page', 'read', 'write', 'role', 'stream'] as const;
export type Kind = (typeof KINDS)[number];

/** A request that was not answered as it should have been. */
export interface Failure {
  readonly kind: Kind;
  /** 0 where there was no answer. */
  readonly status: number;
  /** Milliseconds since the load began. */
  readonly at: number;
  readonly says: string;
}

interface Call {
  readonly kind: Kind;
  readonly method?: string;
  readonly path: string;
  readonly body?: object;
  readonly expected: number;
}

/** Milliseconds after which the server gives up an answer, and says so with an error. */
const LIMIT = 5_000;

/** Milliseconds. A request has five seconds at the server. */
const PATIENCE = 15_000;

/** Milliseconds between an answer and the next request: what starts meanwhile needs its share. */
const PAUSE = 50;

/** Milliseconds between a role's change and the next: the worker is to keep up. */
const ROLE_PAUSE = 200;

/**
 * People at work, through one address: pages, reads, writes, changes of roles and streams of live
 * updates, each in a lane of its own, one request after the other on connections that are kept.
 * Nothing is tried again: what goes wrong is a failure.
 */
export class Load {
  readonly counts: Record<Kind, number> = { page: 0, read: 0, write: 0, role: 0, stream: 0 };
  readonly failures: Failure[] = [];
  /** Names of projects whose creation was acknowledged. */
  readonly acknowledged: string[] = [];
  /** Milliseconds since the load began, of each answer to a write that was as it should be. */
  readonly writtenAt: number[] = [];
  /** The role that each person was last acknowledged to have. */
  readonly roles = new Map<string, string>();
  /** Errors that came when the server's own limit was up: a busy machine, and no failure of a release. */
  slow = 0;
  longestMs = 0;
  readonly #url: URL;
  readonly #subjects: Subjects;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #began = performance.now();
  readonly #open = new Set<IncomingMessage>();
  #going = true;
  #lanes: Promise<unknown> = Promise.resolve();

  constructor(origin: string, subjects: Subjects) {
    this.#url = new URL(origin);
    this.#subjects = subjects;
  }

  /** Milliseconds since the load began. */
  get now(): number {
    return performance.now() - this.#began;
  }

  start(): void {
    const { slug } = this.#subjects.tenant;
    const api = `/api/v1/tenants/${slug}`;
    this.#lanes = Promise.all([
      this.#lane(() => this.#ask({ kind: 'page', path: `/t/${slug}`, expected: 200 })),
      this.#lane(() => this.#ask({ kind: 'read', path: `${api}/members`, expected: 200 })),
      this.#lane(() => this.#write(`${api}/projects`)),
      this.#lane(() => this.#write(`${api}/projects`)),
      this.#lane(() => this.#changeRole(api)),
      this.#lane(() => this.#listen(`${api}/live`)),
    ]);
  }

  async stop(): Promise<void> {
    this.#going = false;
    for (const stream of this.#open) stream.destroy();
    await this.#lanes;
    this.#agent.destroy();
  }

  /** Waits until each kind of request (streams aside) was answered as it should be so many times more. */
  async goesOn(times: number): Promise<void> {
    const before = { ...this.counts };
    const until = Date.now() + 120_000;
    const lags = () =>
      KINDS.filter((kind) => kind !== 'stream' && this.counts[kind] < before[kind] + times);
    while (lags().length > 0) {
      if (Date.now() > until) {
        throw new Error(
          `no answers: ${lags().join(', ')}; ${JSON.stringify(this.failures.at(-1))}`,
        );
      }
      await sleep(50);
    }
  }

  async #lane(once: () => Promise<unknown>): Promise<void> {
    while (this.#going) {
      await once();
      await sleep(PAUSE);
    }
  }

  async #write(path: string): Promise<void> {
    const name = `Project ${crypto.randomUUID()}`;
    const body = { name };
    if (await this.#ask({ kind: 'write', method: 'POST', path, body, expected: 201 })) {
      this.acknowledged.push(name);
      this.writtenAt.push(this.now);
    }
  }

  async #changeRole(api: string): Promise<void> {
    const { others } = this.#subjects;
    const person = others[this.counts.role % others.length] as Person;
    const role = this.roles.get(person.userId) === 'viewer' ? 'member' : 'viewer';
    const path = `${api}/members/${person.userId}`;
    if (await this.#ask({ kind: 'role', method: 'PATCH', path, body: { role }, expected: 200 })) {
      this.roles.set(person.userId, role);
    }
    await sleep(ROLE_PAUSE);
  }

  /** Listens until the stream ends, and opens it again, as a browser does. */
  async #listen(path: string): Promise<void> {
    const { answer } = await this.#send({ kind: 'stream', path, expected: 200 });
    if (!answer) return;
    this.#open.add(answer);
    answer.resume();
    await new Promise((resolve) => answer.once('close', resolve));
    this.#open.delete(answer);
    if (answer.complete || !this.#going) return;
    this.#fail({ kind: 'stream', path, expected: 200 }, 200, 'broke off');
  }

  async #ask(call: Call): Promise<boolean> {
    const began = performance.now();
    const { answer } = await this.#send(call);
    if (!answer) return false;
    answer.resume();
    const whole = await new Promise<boolean>((resolve) => {
      answer.once('close', () => resolve(answer.complete));
    });
    if (!whole) this.#fail(call, answer.statusCode ?? 0, 'broke off');
    this.longestMs = Math.max(this.longestMs, performance.now() - began);
    return whole;
  }

  /** @returns the head of an answer that is as it should be; anything else is noted */
  #send(call: Call): Promise<{ answer: IncomingMessage | null }> {
    const { kind, method = 'GET', path, body, expected } = call;
    const text = body && JSON.stringify(body);
    const sent = performance.now();
    return new Promise((resolve) => {
      const failed = (status: number, says: string) => {
        if (status >= 500 && performance.now() - sent >= LIMIT) this.slow += 1;
        else this.#fail(call, status, says);
        // A lane that is refused does not spin.
        setTimeout(() => resolve({ answer: null }), 50);
      };
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: this.#url.port,
          method,
          path,
          agent: kind === 'stream' ? false : this.#agent,
          headers: {
            host: this.#url.host,
            cookie: `gatehouse.sid=${this.#subjects.owner.sessionToken}`,
            'sec-fetch-site': 'same-origin',
            ...(text !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
          },
        },
        (answer) => {
          if (answer.statusCode === expected) {
            this.counts[kind] += 1;
            return resolve({ answer });
          }
          let says = '';
          answer.setEncoding('utf8');
          answer.on('data', (chunk: string) => (says += chunk));
          answer.on('close', () => failed(answer.statusCode ?? 0, says.slice(0, 300)));
          return undefined;
        },
      );
      if (kind !== 'stream') {
        outgoing.setTimeout(PATIENCE, () => outgoing.destroy(new Error('no answer')));
      }
      outgoing.on('error', (error) => failed(0, error.message));
      outgoing.end(text);
    });
  }

  #fail({ kind, path }: Call, status: number, says: string): void {
    if (this.#going) this.failures.push({ kind, status, at: this.now, says: `${path}: ${says}` });
  }
}
