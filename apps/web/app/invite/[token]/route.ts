import { servedSecurely } from '#src/http/origin.ts';
import { inviteCookie } from '#src/invite/invite-cookie.ts';

/** The link of an invitation mail: takes the token out of the address and consumes nothing. */
export async function GET(_request: Request, { params }: RouteContext<'/invite/[token]'>) {
  const { token } = await params;
  return new Response(null, {
    status: 303,
    headers: {
      Location: '/invite',
      'Cache-Control': 'no-store',
      'Set-Cookie': inviteCookie(token, servedSecurely()),
    },
  });
}
