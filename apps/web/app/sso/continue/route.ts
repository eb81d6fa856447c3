import { methodNotAllowed } from '#src/auth/responses.ts';
import { getDeps } from '#src/server/composition.ts';
import { continueSso } from '#src/sso/continue-sso.ts';

export async function GET(request: Request): Promise<Response> {
  return continueSso(await getDeps(), request);
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
