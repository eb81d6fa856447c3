import { isDomainError } from '@gatehouse/domain/errors';
import { type FileId, isUuid, toId } from '@gatehouse/domain/ids';
import { downloadFile } from '@gatehouse/services/files';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getDeps, requireTenant } from '#src/server/session.ts';

type Context = RouteContext<'/t/[slug]/files/[file]/download'>;

/**
 * Leads a browser without scripts to the content of a file, by a URL of some minutes. Each is an event
 * of the log, so another website's link leads to the page instead.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params;
  const context = await requireTenant(slug);
  if (!isUuid(file)) notFound();
  const page = `/t/${slug}/files`;
  const from = (await headers()).get('sec-fetch-site');
  if (from !== 'same-origin' && from !== 'none') return leadTo(page);
  try {
    const { url } = await downloadFile(await getDeps(), context, {
      id: toId<FileId>(file),
      disposition: 'attachment',
    });
    return leadTo(url);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    // The page answers 403 and 404 itself, and says of a file that it is gone.
    return leadTo(`${page}?gone=1`);
  }
}

function leadTo(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' },
  });
}
