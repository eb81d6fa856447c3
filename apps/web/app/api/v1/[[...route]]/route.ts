import { createApi } from '@gatehouse/api/app';
import { getDeps } from '#src/server/composition.ts';

// Else Next wraps every request, to find out by what is read of it whether the answer may be kept.
export const dynamic = 'force-dynamic';

let api: ReturnType<typeof createApi> | undefined;

/**
 * The same API for hosts that run Next alone, without `server.ts` (decision D14). They may bill by the
 * second that a request lasts, so there are no streams.
 */
async function handle(request: Request): Promise<Response> {
  api ??= createApi({ ...(await getDeps()), live: null });
  return api.fetch(request);
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
