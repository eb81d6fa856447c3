/** A browser without scripts: keeps cookies, follows same-origin redirects, posts forms. */
export function createBrowser(origin: string) {
  const jar = new Map<string, string>();

  async function request(url: string, body?: URLSearchParams): Promise<Response> {
    const response = await fetch(new URL(url, origin), {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { body } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location && new URL(location, origin).origin === origin) return request(location);
    return response;
  }

  /** Fills in the first form of a page and sends it. */
  async function submit(page: string, values: Record<string, string>): Promise<Response> {
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const body = new URLSearchParams();
    for (const [, name = '', value = ''] of page
      .split('</form>')[0]!
      .matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)) {
      body.set(name, value);
    }
    for (const [name, value] of Object.entries(values)) body.set(name, value);
    return request(action, body);
  }

  return { jar, get: (url: string) => request(url), submit };
}
