import { openedInviterPicture } from '#src/invite/opened-invitation.ts';

/** The picture of who sent the invitation that is open in this browser: what the API answers for one, to a guest. */
export async function GET(): Promise<Response> {
  const picture = await openedInviterPicture();
  const headers = { 'Cache-Control': 'private, no-store' };
  if (!picture) return new Response('Not Found\n', { status: 404, headers });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      ...headers,
      'Content-Type': picture.mediaType,
      'Content-Disposition': 'inline; filename="picture"',
    },
  });
}
