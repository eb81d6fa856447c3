import { getSignInDeps } from '#src/auth/get-sign-in-deps.ts';
import { methodNotAllowed } from '#src/auth/responses.ts';
import { getDeps } from '#src/server/composition.ts';
import { startSso } from '#src/sso/start-sso.ts';

export async function GET(request: Request): Promise<Response> {
  return startSso(await getDeps(), await getSignInDeps(), request);
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
