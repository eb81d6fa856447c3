import { methodNotAllowed } from '#src/auth/responses.ts';
import { getDeps } from '#src/server/composition.ts';
import { token } from '#src/sso/op.ts';

export async function POST(request: Request): Promise<Response> {
  return token(await getDeps(), request);
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as GET,
  methodNotAllowed as PUT,
};
