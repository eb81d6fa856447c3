/** Where a browser has come to. */
export interface Page {
  readonly url: string;
  /** 0 where the address is no server of the test. */
  readonly status: number;
  readonly html: string;
}

/** Changes an address before the browser goes there: what the person themselves could do. */
export type Rewrite = (url: URL) => void;

/** One browser without scripts: cookies by origin, redirects one by one. */
export class Visitor {
  readonly #jars = new Map<string, Map<string, string>>();
  /** Every address it went to. */
  trail: string[] = [];
  rewrite: Rewrite = () => undefined;
  /** Where it stops before it goes there. */
  stopAt: (url: URL) => boolean = ({ hostname }) => hostname.endsWith('.test');

  /** The cookies of an origin. */
  getJar(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }

  /** Another browser with the same cookies. */
  clone(): Visitor {
    const twin = new Visitor();
    for (const [origin, jar] of this.#jars) twin.#jars.set(origin, new Map(jar));
    return twin;
  }

  /** One request, without following. @param crossSite a form that another site posts: no Lax cookie */
  async send(url: string, body?: URLSearchParams, crossSite = false): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.getJar(origin);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers: Record<string, string> = { 'sec-fetch-dest': 'document' };
    if (cookie && !crossSite) headers.cookie = cookie;
    if (body && !crossSite) headers.origin = origin;
    const response = await fetch(url, {
      redirect: 'manual',
      headers,
      ...(body && { method: 'POST', body }),
    });
    this.trail.push(url);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Goes to an address and on. Stops at a page, and where it shall. */
  async open(start: string, body?: URLSearchParams, crossSite = false): Promise<Page> {
    let url = new URL(start);
    let sent = body;
    for (let hop = 0; hop < 30; hop += 1) {
      this.rewrite(url);
      if (this.stopAt(url)) return { url: url.href, status: 0, html: '' };
      const response = await this.send(url.href, sent, crossSite && hop === 0);
      const location = response.headers.get('location');
      const html = await response.text();
      if (location === null) return { url: url.href, status: response.status, html };
      url = new URL(location, url);
      sent = undefined;
    }
    throw new Error(`sent in circles: ${this.trail.slice(-5).join(' ')}`);
  }

  /** Fills in the first form of a page and sends it. */
  submit({ html, url }: Page, fields: Record<string, string>): Promise<Page> {
    const [form = ''] = /<form[\s\S]*?<\/form>/.exec(html) ?? [];
    const plain = (text = '') => text.replaceAll('&amp;', '&');
    const body = new URLSearchParams();
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(input)?.[1] ?? '';
      body.set(name, plain(/value="([^"]*)"/.exec(input)?.[1]));
    }
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const action = plain(/action="([^"]*)"/.exec(form)?.[1]);
    return this.open(new URL(action || url, url).href, body);
  }
}
