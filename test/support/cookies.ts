/** A browser's memory of cookies, as far as signing in needs one. Ports share a host's cookies, as in a browser. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at).trim();
      const value = pair.slice(at + 1).trim();
      if (value === '' || /max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

const REDIRECTS_MAX = 12;

/** Fetches and follows redirects, keeping cookies on the way; answers the last response and where it came from. */
export const follow = async (
  jar: CookieJar,
  to: string,
  init: RequestInit = {},
): Promise<{ readonly response: Response; readonly url: string }> => {
  let url = to;
  let request = init;
  for (let step = 0; step < REDIRECTS_MAX; step += 1) {
    const headers = new Headers(request.headers);
    headers.set('cookie', jar.header());
    const response = await fetch(url, { ...request, headers, redirect: 'manual' });
    jar.take(response);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null)
      return { response, url };
    await response.arrayBuffer();
    url = new URL(location, url).href;
    request = {};
  }
  throw new Error(`More than ${REDIRECTS_MAX} redirects, the last to ${url}.`);
};
