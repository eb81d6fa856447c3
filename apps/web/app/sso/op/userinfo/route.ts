import { methodNotAllowed } from '#src/auth/responses.ts';
import { getDeps } from '#src/server/composition.ts';
import { userInfo } from '#src/sso/op.ts';

export async function GET(request: Request): Promise<Response> {
  return userInfo(await getDeps(), request);
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
