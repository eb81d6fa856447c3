import type { Route } from './route.ts';
import type { LimitName } from '../limits/rate-limits.ts';

/** The class that a request of this route counts in: the one it names, else by its method. */
export function getLimit(route: Route): LimitName {
  if (route.limit) return route.limit;
  if (route.access === 'public') return 'public';
  return route.method === 'get' ? 'read' : 'write';
}
