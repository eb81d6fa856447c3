import { keepGuest } from '#src/guests/keep-guest.ts';
import { getDeps, optionalUser } from '#src/server/session.ts';

export async function POST(request: Request, { params }: RouteContext<'/p/[slug]/keep'>) {
  const [deps, user, { slug }] = await Promise.all([getDeps(), optionalUser(), params]);
  return keepGuest(deps, request, { slug, user });
}
