/** HCL that is written as it stands: a reference, a call. */
export interface Raw {
  readonly raw: string;
}

/** The value of an attribute. */
export type Expression = string | number | boolean | Raw | readonly Expression[];

/** A line, or lines, of a body. */
export type Entry =
  | { readonly comment: readonly string[] }
  | { readonly name: string; readonly value: Expression }
  | Block;

/** A block with its labels. */
export interface Block {
  readonly block: string;
  readonly labels?: readonly string[];
  readonly body: readonly Entry[];
}

/** Entries as HCL, laid out as `terraform fmt` does. */
export function writeHcl(entries: readonly Entry[], indent = ''): string {
  const lines: string[] = [];
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    if ('block' in entry) {
      if (before !== undefined && !('comment' in before)) lines.push('');
      lines.push(...blockLines(entry, indent));
    } else if ('comment' in entry) {
      if (before !== undefined && 'block' in before) lines.push('');
      lines.push(...entry.comment.map((line) => `${indent}${line}`));
    } else {
      lines.push(`${indent}${entry.name.padEnd(widthAt(entries, index))} = ${hcl(entry.value)}`);
    }
  });
  return lines.join('\n');
}

function blockLines({ block, labels = [], body }: Block, indent: string): readonly string[] {
  const head = [block, ...labels.map((label) => hcl(label))].join(' ');
  return body.length === 0
    ? [`${indent}${head} {}`]
    : [`${indent}${head} {`, writeHcl(body, `${indent}  `), `${indent}}`];
}

/** Attributes that follow each other have their signs of equality in one column. */
function widthAt(entries: readonly Entry[], index: number): number {
  const isAttribute = (at: number): boolean => 'name' in (entries[at] ?? {});
  let [first, last] = [index, index];
  while (isAttribute(first - 1)) first -= 1;
  while (isAttribute(last + 1)) last += 1;
  const names = entries.slice(first, last + 1).map((entry) => ('name' in entry ? entry.name : ''));
  return Math.max(...names.map(({ length }) => length));
}

/** Text is quoted as JSON quotes it; what would be evaluated in it is written twice. */
export function hcl(value: Expression): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  return 'raw' in value ? value.raw : `[${value.map(hcl).join(', ')}]`;
}

function quoted(text: string): string {
  return JSON.stringify(text)
    .replace(/\\([bf])/g, (_, one: string) => (one === 'b' ? '\\u0008' : '\\u000c'))
    .replace(/([$%])\{/g, '$1$1{');
}
