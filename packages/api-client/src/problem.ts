/** What the API answered instead of doing what it was asked: RFC 9457 problem details. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Stable: branch on this, never on the message. */
  readonly code: string;
  /** Which inputs are at fault, by their path. */
  readonly fields: Readonly<Record<string, string>>;
  /** Names the request, for those who look into it. */
  readonly requestId: string | null;
  /** Seconds after which it may be tried again; null when the answer does not say. */
  readonly retryAfter: number | null;

  constructor(problem: Partial<ProblemDetails>, response: Pick<Response, 'status' | 'headers'>) {
    super(problem.title ?? 'The server gave an answer that cannot be read. Try again.');
    this.status = response.status;
    this.code = problem.code ?? 'answer.unreadable';
    this.fields = problem.fields ?? {};
    this.requestId = problem.requestId ?? response.headers.get('x-request-id');
    const retryAfter = response.headers.get('retry-after');
    this.retryAfter = retryAfter === null ? null : Number(retryAfter);
  }
}

interface ProblemDetails {
  readonly title: string;
  readonly code: string;
  readonly requestId: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads a refusal. */
export async function parseProblem(response: Response): Promise<ApiProblem> {
  const details = (await response.json().catch(() => ({}))) as Partial<ProblemDetails>;
  return new ApiProblem(details, response);
}

/** There was no answer at all. */
export function unreachable(): ApiProblem {
  const details = {
    code: 'network.unreachable',
    title: 'The server cannot be reached. Check your connection and try again.',
  };
  return new ApiProblem(details, { status: 0, headers: new Headers() });
}
