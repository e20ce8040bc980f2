import type { RunningWeb, WebRequest, WebResponse } from '#tutorial';

/** What a visitor was told about who it is. */
export interface Recognised {
  /** Null when the site knows of no session. */
  readonly user: string | null;
  /** Name of the process that answered. */
  readonly servedBy: string;
  readonly response: WebResponse;
  readonly request: WebRequest;
}

/** Somebody with a browser: sends back the cookies it was given. */
export class Visitor {
  readonly name: string;
  readonly #cookies = new Map<string, string>();

  constructor(name: string) {
    this.name = name;
  }

  /** The id of the session; empty before the login. */
  get session(): string {
    return this.#cookies.get('sid') ?? '';
  }

  logIn(web: RunningWeb): Promise<Recognised> {
    return this.#ask(web, { method: 'POST', path: `/login?user=${this.name}` });
  }

  /** Asks who it is. `slide` false: without making the session live longer. */
  whoAmI(web: RunningWeb, slide = true): Promise<Recognised> {
    return this.#ask(web, { path: slide ? '/me' : '/me?slide=no' });
  }

  async #ask(web: RunningWeb, of: WebRequest): Promise<Recognised> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = cookie === '' ? of : { ...of, headers: { cookie } };
    const response = await web.request(request);
    for (const pair of response.cookies) {
      const [name = '', value = ''] = pair.split('=', 2);
      this.#cookies.set(name, value);
    }
    const { user } = JSON.parse(response.body) as { readonly user?: string | null };
    return {
      user: user ?? null,
      servedBy: response.headers['x-served-by'] ?? '',
      response,
      request,
    };
  }
}
