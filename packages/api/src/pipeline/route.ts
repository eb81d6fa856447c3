import type { RequestContext, TenantContext, UserContext } from '@gatehouse/domain/context';
import type { ErrorCode } from '@gatehouse/domain/errors';
import type { OperatorPermission } from '@gatehouse/policy/operator';
import type { Permission } from '@gatehouse/policy/permissions';
import type { OperatorContext } from '@gatehouse/services/access';
import type { z } from '@hono/zod-openapi';
import type { ApiDeps } from '../deps.ts';
import type { LimitName } from '../limits/rate-limits.ts';

/**
 * `public`: anyone. `user`: any signed-in person. A permission: a member who holds it, or an
 * operator where it is one of theirs; for anyone else such a route is not there.
 */
export type Access = 'public' | 'user' | Permission | OperatorPermission;

/** A request before anyone has been asked who they are. */
export type PublicContext = Pick<RequestContext, 'requestId' | 'address'>;

export type ContextFor<A extends Access> = A extends 'public'
  ? PublicContext
  : A extends 'user'
    ? UserContext
    : A extends OperatorPermission
      ? OperatorContext
      : TenantContext<Permission>;

type Output<S extends z.ZodType | undefined> = S extends z.ZodType ? z.output<S> : undefined;
type Result<S extends z.ZodType | undefined> = S extends z.ZodType ? z.input<S> : void;

/** What a route with `picture` answers. */
export interface Picture {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Names the content. */
  readonly tag: string;
}

/** What a route with `download` answers: a file that is made while it is sent. */
export interface Download {
  readonly mediaType: string;
  /** Plain ASCII. */
  readonly fileName: string;
  /** Asked for the next part when the reader has taken the one before. */
  readonly parts: AsyncGenerator<string, void, undefined>;
}

/** One operation of the API, declared once: the app, OpenAPI and the tests are made from it. */
export interface Route<
  A extends Access = Access,
  P extends z.ZodObject | undefined = z.ZodObject | undefined,
  Q extends z.ZodObject | undefined = z.ZodObject | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
  R extends z.ZodType | undefined = z.ZodType | undefined,
> {
  readonly id: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** In OpenAPI's notation, below `/api/v1`. `{tenant}` is a tenant's slug. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly access: A;
  /** What it counts as. By default `public` where anyone may, else `read` or `write`. */
  readonly limit?: LimitName;
  /**
   * A refusal that tells something of other tenants. Tries are counted in this class before they
   * are made, so that the one that is too many tells nothing; all but the refused are given back.
   */
  readonly tells?: { readonly code: ErrorCode; readonly limit: LimitName };
  /** How many of them a body counts as, where it asks for many at once. */
  readonly points?: (body: Output<B>) => number;
  /** Path parameters other than `{tenant}`. One that does not parse is not found. */
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly status: 200 | 201 | 202 | 204;
  readonly response?: R;
  /** Bytes of the body at most, where that is more than usual. */
  readonly bodyLimit?: number;
  /** Answers with a picture instead of JSON: `run` returns a {@link Picture}. */
  readonly picture?: true;
  /** Answers with a file instead of JSON: `run` returns a {@link Download}. */
  readonly download?: true;
  /** For people alone: a program is refused whatever it holds. */
  readonly peopleOnly?: true;
  /** A POST that does no more when it is sent again, and so takes no idempotency key. */
  readonly idempotent?: true;
  /** Takes `If-Match`: its `run` hands `seen` to the verb. */
  readonly conditional?: true;
  readonly errors?: readonly ErrorCode[];
  readonly run: (input: {
    readonly deps: ApiDeps;
    readonly ctx: ContextFor<A>;
    readonly params: Output<P>;
    readonly query: Output<Q>;
    readonly body: Output<B>;
    /** What `If-Match` allows to be changed; undefined for whatever is there. */
    readonly seen: readonly number[] | undefined;
  }) => Promise<Result<R> | Picture | Download>;
}

/** Checks a declaration and forgets its type parameters, so that routes can stand in one list. */
export function defineRoute<
  A extends Access,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  R extends z.ZodType | undefined = undefined,
>(route: Route<A, P, Q, B, R>): Route {
  return route;
}
