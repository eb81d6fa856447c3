import type { Problem } from '@gatehouse/api/schemas';
import { keepDrafts } from '#src/drafts/drafts.ts';
import type {
  ApiMethod,
  ApiPath,
  ApiRequest,
  ApiResponse,
  PlainRequest,
  RequestArgs,
} from './api-operation.ts';
import { toApiUrl } from './api-url.ts';
import { loadErrorTexts } from './error-texts.ts';
import { noteOwnChange } from './own-change.ts';

/** What the API answered instead of doing what it was asked. */
export class ApiProblem extends Error {
  readonly status: number;
  /** Stable: branch on this, never on the title. */
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string | null;

  constructor(
    problem: Pick<Problem, 'status' | 'code' | 'title' | 'fields'> & { requestId?: string },
  ) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.fields = problem.fields ?? {};
    this.requestId = problem.requestId ?? null;
  }

  /** The same problem, said in other words. */
  inWords(title: string, fields: Readonly<Record<string, string>>): ApiProblem {
    const { status, code, requestId } = this;
    return new ApiProblem({ status, code, fields, title, ...(requestId && { requestId }) });
  }
}

/**
 * Calls the API as the signed-in person; path, request and response are those of its OpenAPI
 * document (decision 0096). Whose session has ended is sent to sign in, and comes back to this page.
 * @throws ApiProblem for every other answer that is not a success, and when there is none
 */
export async function callApi<M extends ApiMethod, P extends ApiPath<M>>(
  method: M,
  path: P,
  ...[request]: RequestArgs<ApiRequest<M, P>>
): Promise<ApiResponse<M, P>> {
  const response = await send(method, path, request ?? {});
  const text = await response.text();
  if (response.status === 401) return leaveToSignIn(toApiProblem(response, text));
  if (!response.ok) {
    // Whoever catches it can say it.
    await loadErrorTexts();
    throw toApiProblem(response, text);
  }
  // The API parses what it answers by the schema that the type is made from.
  return (text === '' ? undefined : JSON.parse(text)) as ApiResponse<M, P>;
}

/** The page is on its way out: nothing that waits for an answer goes on. What was typed stays. */
function leaveToSignIn({ code }: ApiProblem): Promise<never> {
  keepDrafts();
  const tooOld = code === 'auth.session_too_old_for_tenant';
  const returnTo = encodeURIComponent(location.pathname + location.search);
  location.assign(`${tooOld ? '/auth/sign-in?stepUp=1&' : '/sign-in?'}returnTo=${returnTo}`);
  return new Promise(() => undefined);
}

/** The header of a change of this version; another one by now is `resource.changed`. */
export function ifMatch(version: number) {
  return { 'if-match': `"${version}"` };
}

async function send(method: ApiMethod, path: string, request: PlainRequest): Promise<Response> {
  const { body, header } = request;
  if (method !== 'GET') noteOwnChange();
  try {
    return await fetch(toApiUrl(path, request), {
      method,
      cache: 'no-store',
      credentials: 'same-origin',
      headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...header },
      body: body ? JSON.stringify(body) : null,
    });
  } catch {
    // Nothing more can be loaded now.
    throw toProblemOnTheWay('network.unreachable', 0);
  }
}

function toApiProblem(response: Response, text: string): ApiProblem {
  try {
    return new ApiProblem(JSON.parse(text) as Problem);
  } catch {
    return toProblemOnTheWay('answer.unreadable', response.status);
  }
}

/** Its sentence is in the catalog, by its code. */
function toProblemOnTheWay(code: string, status: number): ApiProblem {
  return new ApiProblem({ status, code, title: code });
}
