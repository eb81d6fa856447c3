/** A browser without scripts: keeps cookies, follows redirects, fills in the first form of a page. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  #url = '';
  #html = '';

  get url(): string {
    return this.#url;
  }

  get html(): string {
    return this.#html;
  }

  /** Goes to an address; returns the status of the page that it ends on. */
  async visit(url: string): Promise<number> {
    return this.#follow(new URL(url), {});
  }

  /** Fills in the first form of the page and sends it. */
  async submit(fields: Readonly<Record<string, string>>): Promise<number> {
    const [form = ''] = /<form[\s\S]*?<\/form>/.exec(this.#html) ?? [];
    const action = /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const body = new URLSearchParams(fields);
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(input)?.[1] ?? '';
      body.set(name, /value="([^"]*)"/.exec(input)?.[1] ?? '');
    }
    return this.#follow(new URL(action, this.#url), { method: 'POST', body });
  }

  /** One request with the cookies of this browser, as a script of a page of that origin makes it. */
  fetch(
    url: string,
    init: RequestInit = {},
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      origin: new URL(url).origin,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...(cookie && { cookie }),
      ...more,
    };
    return fetch(url, { headers, ...init, redirect: 'manual' });
  }

  async #follow(start: URL, first: RequestInit): Promise<number> {
    let url = start;
    let init = first;
    for (let hop = 0; hop < 20; hop += 1) {
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
        if (/Max-Age=0/i.test(line)) this.#cookies.delete(name);
        else this.#cookies.set(name, value);
      }
      this.#url = url.href;
      this.#html = await response.text();
      const location = response.headers.get('location');
      if (location === null) return response.status;
      url = new URL(location, url);
      init = {};
    }
    throw new Error(`redirects in circles at ${url.href}`);
  }
}
