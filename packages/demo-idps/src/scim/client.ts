import { setTimeout as sleep } from 'node:timers/promises';

/** One request of a directory, and what came of it. */
export interface ScimExchange {
  readonly at: Date;
  readonly method: string;
  /** Below the base URL, without a query. */
  readonly path: string;
  /** 0 when no answer came. */
  readonly status: number;
  /** Why it was refused, and when it is tried again. */
  readonly detail: string;
}

/** What a directory reads of an answer. */
export interface ScimResource {
  readonly id?: string;
  readonly active?: boolean;
  readonly detail?: string;
  readonly totalResults?: number;
  readonly Resources?: readonly ScimResource[];
  readonly [attribute: string]: unknown;
}

export interface ScimAnswer {
  readonly status: number;
  readonly body: ScimResource;
}

export interface ScimClientOptions {
  /** Base URL, without a slash at the end. */
  readonly url: string;
  readonly token: string;
  /** Is told of every request, of those that are tried again too. */
  readonly onExchange?: (exchange: ScimExchange) => void;
  /** How requests are sent; over the network unless said otherwise. */
  readonly send?: (url: string, init: RequestInit) => Response | Promise<Response>;
  /** Waits this many milliseconds. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** Sends requests of a directory. */
export interface ScimClient {
  /**
   * Sends a request, again and later after 429, 5xx and no answer.
   *
   * @param line method and path below the base URL
   * @throws ScimRefused for what is neither done nor among the answers that `allowed` names
   */
  call(line: string, body?: object, allowed?: readonly number[]): Promise<ScimAnswer>;
}

/** A request that was not done. */
export class ScimRefused extends Error {
  override readonly name = 'ScimRefused';
  /** 0 when no answer came. */
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

const ATTEMPTS = 6;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;
const ANSWER_MS = 20_000;

/** A client that waits as Okta and Entra ID do: as long as it is told, or twice as long each time. */
export function createScimClient(options: ScimClientOptions): ScimClient {
  const { onExchange, wait = sleep } = options;
  return {
    async call(line, body, allowed = []) {
      const space = line.indexOf(' ');
      const [method, target] = [line.slice(0, space), line.slice(space + 1)];
      const path = target.split('?')[0] ?? target;
      for (let attempt = 1; ; attempt += 1) {
        const answer = await sendOnce(options, { method, target, body });
        const { status, retryAfter } = answer;
        const isLast = attempt === ATTEMPTS;
        const again = !isLast && (status === 0 || status === 429 || status >= 500);
        const ms = Math.min(retryAfter ?? FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
        const why = answer.body.detail ?? (status === 0 ? 'No answer.' : '');
        const detail = again ? `${why} Tried again after ${ms / 1000} s.`.trim() : why;
        onExchange?.({ at: new Date(), method, path, status, detail });
        if (!again) {
          if ((status >= 200 && status < 300) || allowed.includes(status)) return answer;
          throw new ScimRefused(status, why || `Answered ${status}.`);
        }
        await wait(ms);
      }
    },
  };
}

interface Outgoing {
  readonly method: string;
  readonly target: string;
  readonly body: object | undefined;
}

async function sendOnce(
  { url, token, send = fetch }: ScimClientOptions,
  { method, target, body }: Outgoing,
): Promise<ScimAnswer & { readonly retryAfter: number | undefined }> {
  try {
    const response = await send(`${url}${target}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/scim+json',
        ...(body && { 'content-type': 'application/scim+json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      // The token is for this address and for none that it names.
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const seconds = Number(response.headers.get('retry-after') ?? NaN);
    return {
      status: response.status,
      body: toResource(await response.text()),
      retryAfter: seconds >= 0 ? seconds * 1000 : undefined,
    };
  } catch {
    return { status: 0, body: {}, retryAfter: undefined };
  }
}

function toResource(text: string): ScimResource {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}
