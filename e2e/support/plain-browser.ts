/** A browser without JavaScript: cookies, redirects and forms over plain fetch. */
export class PlainBrowser {
  readonly #jars = new Map<string, Map<string, string>>();
  #url = '';
  #html = '';

  /** Where the browser is. */
  get url(): string {
    return this.#url;
  }

  /** The page that it shows. */
  get html(): string {
    return this.#html;
  }

  /** The value of a cookie of an origin; undefined when there is none. */
  cookie(origin: string, name: string): string | undefined {
    return this.#jar(origin).get(name);
  }

  /** Goes to an address, and wherever it leads. */
  goto(url: string): Promise<void> {
    return this.#follow(url, { method: 'GET' });
  }

  /** Fills in the page's first form, with its hidden fields, and sends it. */
  submit(fields: Record<string, string>): Promise<void> {
    const [form = ''] = /<form[\s\S]*?<\/form>/.exec(this.#html) ?? [];
    const action = /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const body = new URLSearchParams();
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      body.set(attribute(input, 'name'), attribute(input, 'value'));
    }
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    // As browsers do with every form.
    const origin = new URL(this.#url).origin;
    return this.#follow(new URL(action, this.#url).href, { method: 'POST', body }, { origin });
  }

  async #follow(start: string, first: RequestInit, more: Record<string, string> = {}) {
    let url = start;
    let init = first;
    let headers = more;
    for (let hop = 0; hop < 12; hop += 1) {
      const jar = this.#jar(new URL(url).origin);
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, {
        ...init,
        redirect: 'manual',
        headers: { cookie, ...headers },
      });
      for (const line of response.headers.getSetCookie()) keep(jar, line);
      this.#url = url;
      this.#html = await response.text();
      const location = response.headers.get('location');
      if (location === null) return;
      url = new URL(location, url).href;
      init = { method: 'GET' };
      headers = {};
    }
    throw new Error(`redirected in circles, at last to ${url}`);
  }

  #jar(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  if (attributes.some((one) => /^max-age=0$/i.test(one))) jar.delete(name);
  else jar.set(name, value);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? '';
}
