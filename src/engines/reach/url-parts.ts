import { isIPv6 } from 'node:net';
import { TutorialError } from '../../contract/errors.ts';
import { msg, type Message } from '../../text/message.ts';

/** What the URLs of one family look like. */
export interface UrlForm {
  /** Each with its colon. */
  readonly protocols: readonly string[];
  /** On the command line, without the dashes. */
  readonly flag: string;
  /** TCP port where the URL names none. */
  readonly port: number;
  /** Whether one URL can name several hosts, with commas between them. */
  readonly severalHosts?: boolean;
}

/** One host of a URL. */
export interface UrlHost {
  /** As a socket takes it: decoded, an IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
}

/** A URL taken apart; everything is decoded once. */
export interface UrlParts {
  /** With its colon, in lower case. */
  readonly protocol: string;
  /** Null when it is empty. */
  readonly user: string | null;
  /** Null when it is empty. */
  readonly password: string | null;
  /** In the order of the URL. */
  readonly hosts: readonly [UrlHost, ...UrlHost[]];
  /** Without the slashes around it. */
  readonly path: string;
  /** The first value of each name. */
  readonly query: ReadonlyMap<string, string>;
}

/** The login may hold an `@`; what follows the host may not, as it would be the rest of a password. */
const SHAPE = /^([a-z]+:)\/\/(?:([^/?#]*)@)?([^/?#@]*)(?:\/([^?#@]*))?(?:\?([^#]*))?$/i;
const NAME = /^[a-z0-9_][a-z0-9_.-]*$/i;

/**
 * Reads `protocol://[user[:password]@]host[:port][,...][/path][?query]` as RFC 3986 has it: the one parser of the
 * families, because the standard one of the web neither decodes nor refuses broken escapes, and knows one host only.
 * @throws TutorialError OPTION_INVALID; it never repeats the URL, which may hold a password
 */
export function urlParts(text: string, form: UrlForm): UrlParts {
  const refuse = (problem: Message): TutorialError => invalidUrl(form, problem);
  const decoded = (part: string): string => {
    try {
      return decodeURIComponent(part);
    } catch {
      throw refuse(msg('cli.url-escape'));
    }
  };
  const trimmed = text.trim();
  const protocols = form.protocols.map((protocol) => `${protocol}//`);
  if (!protocols.some((start) => trimmed.toLowerCase().startsWith(start))) {
    throw refuse(msg('cli.not-a-url', { protocols: protocols.join(', ') }));
  }
  const match = SHAPE.exec(trimmed);
  if (match === null || /\p{Cc}/u.test(trimmed)) throw refuse(msg('cli.url-characters'));
  const [, protocol = '', login, authority = '', path = '', query = ''] = match;
  // `user:12?34@host` would be a host named user and its port 12.
  if (login === undefined && /^[^=]*@/.test(query)) throw refuse(msg('cli.url-characters'));
  const [first, ...others] = (form.severalHosts === true ? authority.split(',') : [authority]).map(
    (one) => hostOf(one, form.port, decoded, refuse),
  );
  if (first === undefined) throw refuse(msg('cli.url-host'));
  const colon = login?.indexOf(':') ?? -1;
  return {
    protocol: protocol.toLowerCase(),
    user: decoded((colon < 0 ? login : login?.slice(0, colon)) ?? '') || null,
    password: (colon < 0 ? '' : decoded(login?.slice(colon + 1) ?? '')) || null,
    hosts: [first, ...others],
    path: decoded(path.replace(/\/$/, '')),
    query: queryOf(query, decoded),
  };
}

/** The error of a URL that cannot be used. */
export function invalidUrl({ flag }: Pick<UrlForm, 'flag'>, problem: Message): TutorialError {
  return new TutorialError('OPTION_INVALID', { flag: `--${flag}`, problem });
}

/** `host:port` of a URL with one host, for messages: never the URL itself, which may hold a password. */
export function endpointOf(text: string, form: UrlForm): string {
  const [{ host, port }] = urlParts(text, form).hosts;
  return `${host}:${port}`;
}

/** The same URL with another path; `text` was read before, and `path` is not yet encoded. */
export function withPath(text: string, path: string): string {
  const encoded = encodeURIComponent(path);
  return text
    .trim()
    .replace(/^([^/]*\/\/[^/?]*)(?:\/[^?]*)?/, (_whole, start: string) => `${start}/${encoded}`);
}

/** A host as a URL takes it. */
export function bracket(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function hostOf(
  text: string,
  usualPort: number,
  decoded: (part: string) => string,
  refuse: (problem: Message) => TutorialError,
): UrlHost {
  const [, ipv6, name = '', port = ''] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(.*))?$/.exec(text) ?? [];
  const host = decoded(ipv6 ?? name);
  if (!(ipv6 === undefined ? NAME.test(host) : isIPv6(host))) throw refuse(msg('cli.url-host'));
  const number = port === '' ? usualPort : Number(port);
  if (!/^\d*$/.test(port) || number < 1 || number > 65_535) throw refuse(msg('cli.url-port'));
  return { host, port: number };
}

/** A plus is a plus here, as in the names of files; only forms of the web mean a blank by it. */
function queryOf(text: string, decoded: (part: string) => string): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  for (const pair of text.split('&').filter((one) => one !== '')) {
    const [name = '', ...value] = pair.split('=');
    const key = decoded(name);
    const known = query.get(key);
    query.set(key, known ?? decoded(value.join('=')));
  }
  return query;
}
