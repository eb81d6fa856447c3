/** A browser without scripts: it keeps cookies, follows redirects and sends the forms of a page. */
export function createBrowser(origin: string) {
  let cookie = '';
  const open = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${origin}${path}`, {
      ...{ redirect: 'manual', ...init },
      headers: { ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) },
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: response.status, response, text: await response.text() };
  };
  const getToken = (page: string) => /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';

  return {
    open,
    /** Sends a form of a page and follows where it leads; a refused form leads nowhere. */
    async send(
      path: string,
      action: string,
      fields: Record<string, string | string[] | Blob> = {},
    ) {
      const form = new FormData();
      const page = (await open(path)).text;
      const address = /<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? path;
      form.set('_csrf', getToken(page));
      form.set('_action', action);
      for (const [name, value] of Object.entries(fields)) {
        for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
      }
      const sent = await open(address, { method: 'POST', body: form });
      const location = sent.response.headers.get('location');
      if (sent.status !== 303 || !location) return { ...sent, path };
      const next = location.replace(origin, '');
      return { ...(await open(next)), path: next };
    },
  };
}
