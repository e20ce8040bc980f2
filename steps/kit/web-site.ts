import type {
  Exchange,
  RunningWeb,
  WebAppSpec,
  WebPages,
  WebRequest,
  WebResponse,
  WebSessions,
} from '#tutorial';
import type { Lab } from './lab.ts';

/** A web site of a lab: applications that are processes of their own, and what visitors type. */
export interface Site extends AsyncDisposable {
  readonly apps: readonly [RunningWeb, ...RunningWeb[]];
  /** The one address of all applications; of a single application, its own. */
  readonly address: RunningWeb;
}

/** What a site is made of. */
export interface SiteSpec {
  /** Names of the applications; a balancer is put before more than one. */
  readonly names: readonly [string, ...string[]];
  /** Whether the balancer sends a visitor to the same application again. */
  readonly sticky: boolean;
  readonly sessions: WebSessions;
  readonly pages: WebPages;
}

/** Starts a site whose keys are the lab's. @throws TutorialError ENGINE_START_FAILED or ENGINE_NOT_READY */
export async function openSite(lab: Lab, spec: SiteSpec): Promise<Site> {
  const { engines, signal } = lab.ctx;
  const { redis, mysql, id: owner } = lab.spec;
  const { sessions, pages, sticky } = spec;
  const open: RunningWeb[] = [];
  const close = async (): Promise<void> => {
    for (const web of open.reverse()) await web[Symbol.asyncDispose]();
  };
  try {
    const common = { kind: 'app', owner, redis, mysql, keyPrefix: `${lab.prefix}:` } as const;
    const started = await Promise.allSettled(
      spec.names.map(async (name) => {
        const app: WebAppSpec = { ...common, name, sessions, pages };
        const web = await engines.web.start(app, signal);
        open.push(web);
        return web;
      }),
    );
    const apps = started.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
    const [first, ...others] = apps;
    if (first === undefined) throw new Error('a site has at least one application');
    if (others.length === 0) return { apps: [first], address: first, [Symbol.asyncDispose]: close };
    const targets = apps.map(({ port }) => port);
    const balancer = { kind: 'balancer', owner, name: 'address', targets, sticky } as const;
    const address = await engines.web.start(balancer, signal);
    open.push(address);
    return { apps: [first, ...others], address, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A request as curl would send it, with the lines of the answer that `shown` names. */
export function curlExchange(
  web: Pick<RunningWeb, 'port'>,
  request: WebRequest,
  response: WebResponse,
  shown: { readonly flags?: readonly string[]; readonly headers: readonly string[] },
): Exchange {
  const method = request.method === 'POST' ? ['-X', 'POST'] : [];
  const headers = Object.entries(request.headers ?? {})
    .filter(([name]) => name !== 'cookie')
    .flatMap(([name, value]) => ['-H', `'${name}: ${value}'`]);
  const url = `'http://127.0.0.1:${web.port}${request.path}'`;
  const words = ['curl', '-i', ...(shown.flags ?? []), ...method, ...headers, url];
  const lines = shown.headers.flatMap((name) => {
    const value = response.headers[name];
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const body = response.headers['content-type'] === 'application/json' ? response.body.trim() : '';
  return {
    input: words.join(' '),
    output: [statusLine(response.status), ...lines, ...(body === '' ? [] : ['', body])],
  };
}

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  304: 'Not Modified',
  401: 'Unauthorized',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

function statusLine(status: number): string {
  return `HTTP/1.1 ${status} ${REASONS[status] ?? ''}`.trimEnd();
}
