import type { RequestContext, TenantContext, UserContext } from '@gatehouse/domain/context';
import type { ErrorCode } from '@gatehouse/domain/errors';
import type { OperatorPermission } from '@gatehouse/policy/operator';
import type { Permission } from '@gatehouse/policy/permissions';
import type { HotRead, OperatorContext } from '@gatehouse/services/access';
import type { OpenStream } from '@gatehouse/services/live';
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

/** A picture that is there already. */
export interface Picture {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Names the content. */
  readonly tag: string;
}

/** A file that is made while it is sent. */
export interface Download {
  readonly mediaType: string;
  /** Plain ASCII. */
  readonly fileName: string;
  /** Asked for the next part when the reader has taken the one before. */
  readonly parts: AsyncGenerator<string, void, undefined>;
}

/** What a verb is called with. */
export interface RouteInput<A extends Access, P extends Shape, Q extends Shape, B extends Body> {
  readonly deps: ApiDeps;
  readonly ctx: ContextFor<A>;
  readonly params: Output<P>;
  readonly query: Output<Q>;
  readonly body: Output<B>;
  /** What `If-Match` allows to be changed; undefined for whatever is there. */
  readonly seen: readonly number[] | undefined;
}

type Shape = z.ZodObject | undefined;
type Body = z.ZodType | undefined;

/** What every route declares, whatever it answers with. */
interface Declaration<A extends Access, P extends Shape, Q extends Shape, B extends Body> {
  readonly id: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** In OpenAPI's notation, below `/api/v1`. `{tenant}` is a tenant's slug. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly access: A;
  /**
   * What `run` reads, to go along with the question who calls: one round trip for both. The verb
   * checks permissions before it gets to the rows. Null where it cannot be known yet.
   */
  readonly ahead?: (query: Output<Q>) => HotRead | null;
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
  /** Bytes of the body at most, where that is more than usual. */
  readonly bodyLimit?: number;
  /**
   * Of a `user` route: open to whoever a tenant's identity provider vouches for, who otherwise gets nothing of
   * the person but that tenant.
   */
  readonly anyProof?: true;
  /** For people alone: a program is refused whatever it holds. */
  readonly peopleOnly?: true;
  /** A POST that does no more when it is sent again, and so takes no idempotency key. */
  readonly idempotent?: true;
  /** Takes `If-Match`: its `run` hands `seen` to the verb. */
  readonly conditional?: true;
  readonly errors?: readonly ErrorCode[];
}

interface Answers<Name extends string, Input, Result> {
  readonly answer: Name;
  readonly run: (input: Input) => Promise<Result>;
}

interface JsonAnswer<Input, R extends z.ZodType> extends Answers<'json', Input, z.input<R>> {
  readonly status: 200 | 201 | 202;
  readonly response: R;
}

interface NoAnswer<Input> extends Answers<'nothing', Input, void> {
  readonly status: 202 | 204;
}

interface PictureAnswer<Input> extends Answers<'picture', Input, Picture> {
  readonly status: 200;
}

/** Server-sent events; null for none to be had, which answers 204. */
interface StreamAnswer<Input> extends Answers<'stream', Input, OpenStream | null> {
  readonly status: 200;
}

interface FileAnswer<Input> extends Answers<'file', Input, Download> {
  readonly status: 200;
}

/**
 * One operation of the API, declared once: the app, OpenAPI and the tests are made from it. Its
 * `answer` says what comes back, and with that what else it declares and what its `run` returns.
 */
export type Route<
  A extends Access = Access,
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Body = Body,
  R extends z.ZodType = z.ZodType,
> = Declaration<A, P, Q, B> &
  (
    | JsonAnswer<RouteInput<A, P, Q, B>, R>
    | NoAnswer<RouteInput<A, P, Q, B>>
    | PictureAnswer<RouteInput<A, P, Q, B>>
    | FileAnswer<RouteInput<A, P, Q, B>>
    | StreamAnswer<RouteInput<A, P, Q, B>>
  );

/** What the verb of any route is called with. */
export type AnyInput = Parameters<Route['run']>[0];

/** Checks a declaration and forgets its type parameters, so that routes can stand in one list. */
export function defineRoute<
  A extends Access,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Body = undefined,
  R extends z.ZodType = z.ZodType,
>(route: Route<A, P, Q, B, R>): Route {
  return route as unknown as Route;
}
