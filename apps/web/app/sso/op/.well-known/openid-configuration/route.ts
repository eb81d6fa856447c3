import { methodNotAllowed } from '#src/auth/responses.ts';
import { getDeps } from '#src/server/composition.ts';
import { discovery } from '#src/sso/op.ts';

export async function GET(): Promise<Response> {
  return discovery(await getDeps());
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
