import { accentCss } from '#src/tenants/accent-css.ts';

const FILE = /^([0-9a-f]{6})\.css$/;

/** The style sheet of a colour. It is made of its address alone: the same for everyone, for ever. */
export async function GET(_: Request, { params }: RouteContext<'/accent/[file]'>) {
  const accent = FILE.exec((await params).file)?.[1];
  if (accent === undefined) return new Response('Not Found\n', { status: 404 });
  return new Response(accentCss(accent), {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
