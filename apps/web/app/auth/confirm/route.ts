import { methodNotAllowed } from '#src/auth/responses.ts';
import { getSignInDeps } from '#src/auth/get-sign-in-deps.ts';
import { startSignIn } from '#src/auth/start-sign-in.ts';

export async function GET(request: Request): Promise<Response> {
  return startSignIn(await getSignInDeps(), request, 'account');
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
