import { methodNotAllowed } from '#src/auth/responses.ts';
import { finishSignIn } from '#src/auth/finish-sign-in.ts';
import { getSignInDeps } from '#src/auth/get-sign-in-deps.ts';

export async function GET(request: Request): Promise<Response> {
  return finishSignIn(await getSignInDeps(), request, 'sso');
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
