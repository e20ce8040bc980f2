import type { Typed } from '#tutorial';

/** A value of any depth in a few words; bytes as the text that they hold, and as bytes. */
export function shownValue(value: Typed): string {
  const text = JSON.stringify(untyped(value));
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}

function untyped([kind, value]: Typed): unknown {
  switch (kind) {
    case 'nothing':
      return null;
    case 'list':
      return value.map(untyped);
    case 'object':
      return Object.fromEntries(value.map(([name, field]) => [name, untyped(field)]));
    case 'bytes':
      return {
        bytes: new TextDecoder().decode(Uint8Array.from(atob(value), (at) => at.charCodeAt(0))),
      };
    default:
      return value;
  }
}
