/** The cookies of one browser, and what each answer set. */
export interface Browser {
  readonly jar: Map<string, string>;
  /** A request as the browser makes it. */
  request(url: string, headers?: Record<string, string>): Request;
  /** Keeps the cookies of an answer; returns it. */
  keep(response: Response): Response;
}

export function newBrowser(): Browser {
  const jar = new Map<string, string>();
  return {
    jar,
    request(url, headers = {}) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      return new Request(url, { headers: { ...headers, ...(cookie && { cookie }) } });
    },
    keep(response) {
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split('; ');
        const [name = '', value = ''] = pair.split(/=(.*)/s);
        if (attributes.includes('Max-Age=0')) jar.delete(name);
        else jar.set(name, value);
      }
      return response;
    },
  };
}
