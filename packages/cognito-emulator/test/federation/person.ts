/** A person at a browser without scripts: follows redirects to any origin, and posts the forms they meet. */
export function createPerson() {
  const jar = new Map<string, string>();

  function keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
  }

  async function request(url: string, body?: URLSearchParams): Promise<Response> {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { body } : {}),
    });
    keepCookies(response);
    return response;
  }

  /** Follows redirects until a page, or an address that begins like this. */
  async function follow(start: string, until: string, body?: URLSearchParams): Promise<Visit> {
    let [url, response] = [start, await request(start, body)];
    for (let hops = 0; hops < 20; hops += 1) {
      const location = response.headers.get('location');
      if (!location) return { url, page: await response.text(), status: response.status };
      url = new URL(location, url).href;
      if (url.startsWith(until)) return { url, page: '', status: response.status };
      response = await request(url);
    }
    throw new Error(`too many redirects: ${url}`);
  }

  /** Sends the first form of a page, filled in. */
  async function submit(visit: Visit, until: string, values: Record<string, string> = {}) {
    const form = /<form[\s\S]*?<\/form>/.exec(visit.page)?.[0] ?? '';
    const unescape = (text: string) =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&#039;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    const of = (tag: string, name: string) =>
      unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
    const body = new URLSearchParams();
    for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
      if (of(tag, 'type') === 'hidden') body.set(of(tag, 'name'), of(tag, 'value'));
    }
    for (const [name, value] of Object.entries(values)) body.set(name, value);
    return follow(new URL(of(form, 'action'), visit.url).href, until, body);
  }

  return { jar, follow, submit };
}

/** Where a person is. */
export interface Visit {
  readonly url: string;
  readonly page: string;
  readonly status: number;
}
