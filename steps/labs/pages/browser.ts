import { type RunningWeb, TutorialError, type WebRequest, type WebResponse } from '#tutorial';

/** Where a page came from, as the site says it. */
export type From = 'hit' | 'miss' | 'off';

/** One look at a page. */
export interface Look {
  readonly request: WebRequest;
  readonly response: WebResponse;
  readonly from: From;
}

/** Asks for a page; with `etag` as a browser does that has it already. */
export async function lookAt(web: RunningWeb, path: string, etag?: string): Promise<Look> {
  const request: WebRequest =
    etag === undefined ? { path } : { path, headers: { 'If-None-Match': etag } };
  const response = await web.request({
    ...request,
    headers: Object.fromEntries(
      Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  });
  const from = response.headers['x-cache'];
  if (from !== 'hit' && from !== 'miss' && from !== 'off') {
    throw new TutorialError('CACHE_ERROR', {}, `${path}: status ${response.status}`);
  }
  return { request, response, from };
}

/** A look that must be what it is measured as. @throws TutorialError CACHE_ERROR when it is not */
export async function expectLook(
  web: RunningWeb,
  path: string,
  expected: { readonly from: From; readonly status: number; readonly etag?: string },
): Promise<Look> {
  const look = await lookAt(web, path, expected.etag);
  const { status } = look.response;
  if (look.from === expected.from && status === expected.status) return look;
  throw new TutorialError(
    'CACHE_ERROR',
    {},
    `measured ${status} ${look.from} where ${expected.status} ${expected.from} was due`,
  );
}
