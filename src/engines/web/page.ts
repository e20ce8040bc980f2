import { createHash } from 'node:crypto';
import type { QueryResult } from '../mysql/contract.ts';

/** A page that can be sent. */
export interface Page {
  readonly body: string;
  /** With its quotes, as it goes into the header. Equal bodies have equal tags. */
  readonly etag: string;
}

/** Makes a page of rows. */
export function renderPage(title: string, { columns, rows }: QueryResult): Page {
  const head = columns.map((name) => `<th>${escape(name)}</th>`).join('');
  const lines = rows.map(
    (row) => `<tr>${columns.map((name) => `<td>${escape(String(row[name]))}</td>`).join('')}</tr>`,
  );
  const body = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body>
<h1>${escape(title)}</h1>
<table>
<tr>${head}</tr>
${lines.join('\n')}
</table>
</body>
</html>
`;
  return { body, etag: tagOf(body) };
}

/** A page as one value for the cache. */
export function packPage({ body, etag }: Page): string {
  return `${etag}\n${body}`;
}

/** A page out of the cache. */
export function unpackPage(value: string): Page {
  const end = value.indexOf('\n');
  return { etag: value.slice(0, end), body: value.slice(end + 1) };
}

/** Whether a browser that sent `header` (If-None-Match) has the page already (RFC 9110, section 13.1.2). */
export function hasPage(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');
}

function tagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
