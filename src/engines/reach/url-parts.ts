/** The host of a URL as a socket takes it: an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** The port of a URL, or the protocol's own. */
export function portOf(url: URL, usual: number): number {
  return url.port === '' ? usual : Number(url.port);
}

/** `host:port` of a URL, for messages: never the URL itself, which may hold a password. */
export function endpointOf(text: string, usualPort: number): string {
  const url = new URL(text);
  return `${hostOf(url)}:${portOf(url, usualPort)}`;
}

/** A decoded part of a URL; null when it is empty. */
export function textOrNull(part: string): string | null {
  return part === '' ? null : decodeURIComponent(part);
}

/** A host as a URL takes it. */
export function bracket(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
