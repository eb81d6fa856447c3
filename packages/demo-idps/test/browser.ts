/** A browser without scripts: cookies by path, redirects one by one, the forms of a page. */
export function createBrowser(origin: string) {
  const jar = new Map<string, { value: string; path: string }>();

  async function send(url: string, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookies = [...jar].filter(([, { path }]) => pathname.startsWith(path));
    const headers = new Headers(init.headers);
    headers.set('cookie', cookies.map(([name, { value }]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/';
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, { value, path });
    }
    return response;
  }

  /** Follows redirects as long as they stay at the origin. */
  async function open(url: string, init: RequestInit = {}) {
    let response = await send(url, init);
    let at = url;
    for (let hop = 0; hop < 10; hop += 1) {
      const location = response.headers.get('location');
      if (location === null) break;
      at = new URL(location, at).href;
      if (!at.startsWith(`${origin}/`)) return { url: at, status: 0, html: '' };
      await response.arrayBuffer();
      response = await send(at);
    }
    return { url: at, status: response.status, html: await response.text() };
  }

  /** Sends a form of this origin. */
  const post = (url: string, fields: Record<string, string>, from = origin) =>
    open(url, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: from } });

  return { open, post };
}

export type Browser = ReturnType<typeof createBrowser>;
