/** A form as a page has it. */
export interface Form {
  readonly action: string;
  readonly fields: URLSearchParams;
}

const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#039;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const getAttribute = (tag: string, name: string) =>
  decode(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The first form of a page, with the names of all its fields. */
function readForm(page: string, url: string): Form {
  const form = /<form[\s\S]*?<\/form>/.exec(page)?.[0];
  if (form === undefined) throw new Error(`no form at ${url}: ${page.slice(0, 500)}`);
  const fields = new URLSearchParams();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = getAttribute(tag, 'name');
    if (name) fields.set(name, getAttribute(tag, 'value'));
  }
  return { action: new URL(getAttribute(form, 'action') || url, url).href, fields };
}

/** A person at a browser without scripts, who stays at one identity provider. */
export function createVisitor() {
  const jar = new Map<string, string>();

  async function open(start: string, body?: URLSearchParams): Promise<Form> {
    let [url, sent] = [start, body];
    for (let hop = 0; hop < 10; hop += 1) {
      const response = await fetch(url, {
        method: sent ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
        ...(sent ? { body: sent } : {}),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) return readForm(await response.text(), url);
      [url, sent] = [new URL(location, url).href, undefined];
    }
    throw new Error(`too many redirects: ${url}`);
  }

  /** Sends a form, filled in. @returns the form of the next page */
  function submit({ action, fields }: Form, values: Record<string, string>): Promise<Form> {
    const body = new URLSearchParams(fields);
    for (const [name, value] of Object.entries(values)) body.set(name, value);
    return open(action, body);
  }

  return { open, submit };
}
