import { getTranslations } from 'next-intl/server';
import { INDEX_PROVIDERS } from '#src/palette-providers/providers.ts';
import { findTenant, getDeps } from '#src/server/session.ts';

const HEADERS = { 'cache-control': 'private, no-store' };

/** What the palette can find in this tenant, in the reader's language: asked for when it is opened. */
export async function GET(_: Request, { params }: RouteContext<'/t/[slug]/palette'>) {
  const context = await findTenant((await params).slug);
  if (typeof context === 'string' || context.role === null) {
    return Response.json({ entries: [] }, { status: 404, headers: HEADERS });
  }
  const [deps, t] = await Promise.all([getDeps(), getTranslations()]);
  const lists = await Promise.all(
    INDEX_PROVIDERS.map(async (provider) => provider({ deps, context, t })),
  );
  return Response.json({ entries: lists.flat() }, { headers: HEADERS });
}
