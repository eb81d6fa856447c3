import { openGuestFile } from '#src/guests/open-guest-file.ts';
import { getDeps } from '#src/server/session.ts';

export async function GET(request: Request, { params }: RouteContext<'/p/[slug]/files/[file]'>) {
  return openGuestFile(await getDeps(), request, await params);
}
