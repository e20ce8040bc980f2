/** What a YAML file of ours holds. */
export type Tree = string | number | boolean | readonly Tree[] | { readonly [key: string]: Tree };

/** Words that YAML 1.1 reads as something else than text. */
const RESERVED = /^(true|false|null|yes|no|on|off|y|n|~)$/i;

/**
 * A tree as YAML in block style. `commentAt` gives the lines, with their mark, that stand above a key; a place is the
 * keys that lead there, with slashes between them.
 */
export function writeYaml(
  tree: Tree,
  commentAt: (place: string) => readonly string[] = () => [],
): string {
  return `${block(tree, '', '', commentAt).join('\n')}\n`;
}

type CommentAt = (place: string) => readonly string[];

function block(tree: Tree, indent: string, place: string, commentAt: CommentAt): readonly string[] {
  if (isList(tree)) {
    return tree.flatMap((item) => {
      if (isScalar(item)) return [`${indent}- ${scalar(item)}`];
      const lines = block(item, `${indent}  `, place, commentAt);
      return lines.map((line, index) =>
        index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line,
      );
    });
  }
  if (isScalar(tree)) return [`${indent}${scalar(tree)}`];
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = place === '' ? key : `${place}/${key}`;
    const above = commentAt(here).map((line) => `${indent}${line}`);
    if (isLines(value)) {
      const lines = value.slice(0, -1).split('\n');
      return [...above, `${indent}${scalar(key)}: |`, ...lines.map((one) => `${indent}  ${one}`)];
    }
    return isScalar(value)
      ? [...above, `${indent}${scalar(key)}: ${scalar(value)}`]
      : [...above, `${indent}${scalar(key)}:`, ...block(value, `${indent}  `, here, commentAt)];
  });
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

function isScalar(tree: Tree): tree is string | number | boolean {
  return typeof tree !== 'object';
}

/** True for whole lines of plain characters, which are readable as they are. */
function isLines(tree: Tree): tree is string {
  return typeof tree === 'string' && /^([!-~][ -~]*\n)+$/.test(tree);
}

/** Text is quoted as JSON quotes it, which YAML reads alike, unless it can't be taken for anything else. */
function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const plain = /^[A-Za-z][A-Za-z0-9_./-]*(:{1,2}[A-Za-z0-9_./-]+)*$/.test(value);
  if (plain && !RESERVED.test(value)) return value;
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

function escaped(one: string): string {
  return `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
