/** Text made safe to stand in HTML or SVG, between tags and in attributes. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A list of sentences; nothing where there are none. */
export function listHtml(items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
}

/** A share of 0 to 1 as CSS has it. */
export function percentOf(share: number): string {
  return `${Number((100 * Math.min(1, Math.max(0, share))).toFixed(3))}%`;
}
