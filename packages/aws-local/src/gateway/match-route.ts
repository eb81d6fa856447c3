import type { GatewayRoute } from './options.ts';

/** A route, taken apart. */
export interface KnownRoute extends GatewayRoute {
  /** `ANY` for every method. */
  readonly method: string;
  /** `/admin/{proxy+}`; null for `$default`. */
  readonly pattern: string | null;
}

/** A route that takes a request, and what it takes out of the path. */
export interface Match {
  readonly route: KnownRoute;
  /** Null where the route has none. */
  readonly parameters: Readonly<Record<string, string>> | null;
}

/** @throws TypeError for a route of another form than `GET /path` or `$default` */
export function parseRoute(route: GatewayRoute): KnownRoute {
  if (route.route === '$default') return { ...route, method: 'ANY', pattern: null };
  const [, method, pattern] = /^([A-Z]+) (\/\S*)$/.exec(route.route) ?? [];
  if (method === undefined || pattern === undefined) {
    throw new TypeError(`${route.route} is no route: write GET /path or $default`);
  }
  return { ...route, method, pattern };
}

/**
 * The most specific route for a request: a whole path before one with parameters, a greedy one after
 * both, `$default` last; of equal ones the one that names the method.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function matchRoute(
  routes: readonly KnownRoute[],
  method: string,
  path: string,
): Match | undefined {
  const matches = routes
    .filter((route) => route.method === 'ANY' || route.method === method)
    .map((route) => ({ route, parameters: match(route.pattern, path) }))
    .filter((one): one is Match => one.parameters !== undefined);
  return matches.toSorted((one, other) => compare(rank(one.route), rank(other.route)))[0];
}

/** @returns undefined where it does not match, null where there is nothing to take out */
function match(pattern: string | null, path: string): Match['parameters'] | undefined {
  if (pattern === null) return null;
  const wanted = pattern.split('/');
  const given = path.split('/');
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(part) ?? [];
    const here = given[index];
    if (here === undefined) return undefined;
    if (name === undefined) {
      if (part !== here) return undefined;
    } else if (greedy) {
      const rest = given.slice(index).join('/');
      return rest === '' ? undefined : { ...parameters, [name]: rest };
    } else if (here === '') return undefined;
    else parameters[name] = here;
  }
  if (given.length !== wanted.length) return undefined;
  return Object.keys(parameters).length === 0 ? null : parameters;
}

/** For each part of the path how exact it is, then the method: the smaller comes first. */
function rank({ pattern, method }: KnownRoute): number[] {
  if (pattern === null) return [3];
  const parts = pattern.split('/').map((part) => {
    if (part.endsWith('+}')) return 2;
    return part.startsWith('{') ? 1 : 0;
  });
  return [...parts, method === 'ANY' ? 1 : 0];
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
