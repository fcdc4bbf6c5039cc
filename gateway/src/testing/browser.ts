type Cookie = { readonly name: string; readonly value: string; readonly path: string };

/** What a browser does of cookies and redirects, and no more: for tests over real HTTP. */
export const createBrowser = (defaults: Readonly<Record<string, string>> = {}) => {
  const jars = new Map<string, Map<string, Cookie>>();
  const jarOf = (url: URL): Map<string, Cookie> => {
    const jar = jars.get(url.origin) ?? new Map<string, Cookie>();
    jars.set(url.origin, jar);
    return jar;
  };
  const keep = (url: URL, response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const ended = attributes.some(
        (it) => /^max-age=0$/i.test(it) || /^expires=Thu, 01 Jan 1970/i.test(it),
      );
      const path = attributes.find((it) => /^path=/i.test(it))?.slice('path='.length) ?? '/';
      const name = pair.slice(0, at);
      if (ended) jarOf(url).delete(`${name} ${path}`);
      else jarOf(url).set(`${name} ${path}`, { name, value: pair.slice(at + 1), path });
    }
  };
  const cookiesFor = (address: string | URL): string => {
    const { pathname } = new URL(address);
    return [...jarOf(new URL(address)).values()]
      .filter(({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  };

  /** One request; a redirect is not followed. */
  const go = async (address: string | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address);
    const headers = new Headers({ ...defaults, ...Object.fromEntries(new Headers(init.headers)) });
    const cookie = cookiesFor(url);
    if (cookie && !headers.has('cookie')) headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    keep(url, response);
    return response;
  };

  /** Follows redirects until a page; answers it and where it is. */
  const visit = async (address: string | URL): Promise<{ response: Response; url: URL }> => {
    let url = new URL(address);
    for (let hops = 0; hops < 12; hops += 1) {
      const response = await go(url);
      const location = response.headers.get('location');
      if (location === null) return { response, url };
      await response.body?.cancel();
      url = new URL(location, url);
      if (url.pathname.startsWith('/interaction/')) return { response, url };
    }
    throw new Error(`${url.href} leads in a circle.`);
  };

  /** Signs in as whoever has this subject; answers the page where it ends. */
  const signIn = async (
    origin: string,
    who: { portal: string; subject: string; returnTo?: string; language?: string },
  ): Promise<{ response: Response; url: URL }> => {
    const asked = new URLSearchParams({
      portal: who.portal,
      lang: who.language ?? 'en',
      ...(who.returnTo === undefined ? {} : { return: who.returnTo }),
    });
    const { url } = await visit(`${origin}/sign-in?${asked.toString()}`);
    const said = await go(url, {
      method: 'POST',
      body: new URLSearchParams({ subject: who.subject }),
    });
    return visit(new URL(said.headers.get('location') ?? '', url));
  };

  return { go, visit, signIn, cookiesFor };
};
