import { createOAuth } from '@gatehouse/api/oauth/app';
import { getDeps } from './composition.ts';

let oauth: ReturnType<typeof createOAuth> | undefined;

/** How agents get tokens, for hosts that run Next alone, without `server.ts` (decision D14). */
export async function answerOAuth(request: Request): Promise<Response> {
  oauth ??= createOAuth(await getDeps());
  return oauth.fetch(request);
}
