import { createApi } from '@gatehouse/api/app';
import { createMcp } from '@gatehouse/api/mcp/app';
import { getDeps } from '#src/server/composition.ts';

let mcp: ReturnType<typeof createMcp> | undefined;

/** What agents call, for hosts that run Next alone, without `server.ts` (decision D14). */
async function handle(request: Request): Promise<Response> {
  if (!mcp) {
    const deps = { ...(await getDeps()), live: null };
    mcp = createMcp(deps, createApi(deps));
  }
  return mcp.fetch(request);
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
