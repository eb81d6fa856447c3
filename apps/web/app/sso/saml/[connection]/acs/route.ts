import { methodNotAllowed } from '#src/auth/responses.ts';
import { getDeps } from '#src/server/composition.ts';
import { takeSamlAnswer } from '#src/sso/take-saml-answer.ts';

export async function POST(
  request: Request,
  { params }: { params: Promise<{ connection: string }> },
): Promise<Response> {
  return takeSamlAnswer(await getDeps(), request, (await params).connection);
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as GET,
  methodNotAllowed as PUT,
};
