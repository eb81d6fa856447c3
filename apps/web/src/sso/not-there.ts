/** For an address that names nothing. */
export function notThere(): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response('Not found\n', { status: 404, headers });
}
