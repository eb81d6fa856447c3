import { createApi } from '@gatehouse/api/app';
import { getDeps } from '#src/server/composition.ts';

let api: ReturnType<typeof createApi> | undefined;

/** The same API for hosts that run Next alone, without `server.ts` (decision D14). */
async function handle(request: Request): Promise<Response> {
  api ??= createApi(await getDeps());
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
