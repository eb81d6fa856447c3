/** A browser at the pool's hosted pages, without JavaScript. */
export class HostedPages {
  readonly #jar = new Map<string, string>();
  #url = '';
  #html = '';

  /** Goes to an address. Returns the one that the pool sends the browser on to, if it does. */
  async visit(url: string): Promise<string | null> {
    return this.#follow(new URL(url), { method: 'GET' });
  }

  /** Fills in the page's first form and sends it. Returns where the pool sends the browser on. */
  async submit(fields: Record<string, string>): Promise<string | null> {
    const [form = ''] = /<form[\s\S]*?<\/form>/.exec(this.#html) ?? [];
    const action = /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const body = new URLSearchParams(fields);
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(input)?.[1] ?? '';
      body.set(name, /value="([^"]*)"/.exec(input)?.[1] ?? '');
    }
    return this.#follow(new URL(action, this.#url), { method: 'POST', body });
  }

  /** The text of the page. */
  get html(): string {
    return this.#html;
  }

  async #follow(start: URL, first: RequestInit): Promise<string | null> {
    let url = start;
    let init = first;
    for (let hop = 0; hop < 10; hop += 1) {
      const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
        this.#jar.set(name, value);
      }
      const location = response.headers.get('location');
      this.#url = url.href;
      this.#html = await response.text();
      if (location === null) return null;
      const next = new URL(location, url);
      if (next.origin !== url.origin) return next.href;
      url = next;
      init = { method: 'GET' };
    }
    throw new Error('the pool redirects in circles');
  }
}
