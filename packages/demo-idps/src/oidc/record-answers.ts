import type { Provider } from 'oidc-provider';
import type { Idp } from '../idp/idp.ts';

/** Notes what applications were told, and what they were refused. */
export function recordAnswers(provider: Provider, idp: Idp): void {
  const add = (application: string | undefined, summary: string, content = '') =>
    idp.answers.add({
      protocol: 'OpenID Connect',
      application: application ?? 'unknown',
      summary,
      content,
    });
  provider.on('grant.success', (ctx) => {
    const { id_token: token } = ctx.body as { id_token?: string };
    const claims = decode(token);
    add(
      ctx.oidc.client?.clientId,
      `ID token for ${String(claims['email'] ?? claims['sub'])}`,
      JSON.stringify(claims, undefined, 2),
    );
  });
  const refused = (
    ctx: { oidc: { client?: { clientId: string } | undefined; params?: object | undefined } },
    error: { message: string; error_description?: string | undefined },
  ) => {
    const { client_id: id } = (ctx.oidc.params ?? {}) as { client_id?: string };
    add(
      ctx.oidc.client?.clientId ?? id,
      `Refused: ${error.message}. ${error.error_description ?? ''}`.trim(),
    );
  };
  provider.on('authorization.error', refused);
  provider.on('grant.error', refused);
  provider.on('server_error', (_, error) => console.error(error));
}

/** The claims of a token that we made ourselves just now. */
function decode(token = ''): Record<string, unknown> {
  const [, payload = ''] = token.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as Record<
    string,
    unknown
  >;
}
