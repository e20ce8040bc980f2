import type { Key } from 'node:readline';
import type { BoardState } from './draw.ts';

/** What a key does on a board. */
export type BoardMove =
  | { readonly kind: 'state'; readonly state: BoardState }
  | { readonly kind: 'choose' | 'leave' | 'cancel' | 'suspend' };

/** How far a key moves in a list of `count` items of which `page` fit on the screen. */
function stepOf(name: string, page: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    up: -1,
    k: -1,
    down: 1,
    j: 1,
    tab: 1,
    pageup: -page,
    pagedown: page,
    home: -count,
    end: count,
  };
  return Object.hasOwn(steps, name) ? steps[name] : undefined;
}

/** Letters that move are typed while something is looked for. */
const LETTERS = new Set(['j', 'k', 'tab']);

/** What a key does; null for one that does nothing. `count` is of the items shown, `page` of those in sight. */
export function moveOf(
  { name = '', ctrl = false, meta = false }: Key,
  text: string | undefined,
  state: BoardState,
  { count, page }: { readonly count: number; readonly page: number },
): BoardMove | null {
  if (ctrl) return controlled(name, state);
  if (name === 'return' || name === 'enter') return { kind: 'choose' };
  const { filter, at } = state;
  const by = filter !== null && LETTERS.has(name) ? undefined : stepOf(name, page, count);
  if (by !== undefined) {
    const moved = Math.min(Math.max(0, at + by), count - 1);
    return { kind: 'state', state: { ...state, at: moved } };
  }
  if (name === 'escape') return filter === null ? { kind: 'leave' } : found(state, null);
  if (filter === null) {
    if (text === '/' || text === '／') return found(state, '');
    return name === 'q' ? { kind: 'leave' } : null;
  }
  if (name === 'backspace') {
    return found(state, filter === '' ? null : Array.from(filter).slice(0, -1).join(''));
  }
  const typed = meta || text === undefined ? '' : text.replaceAll(/\p{Cc}/gu, '');
  return typed === '' ? null : found(state, filter + typed);
}

function controlled(name: string, state: BoardState): BoardMove | null {
  if (name === 'c' || name === 'd') return { kind: 'cancel' };
  if (name === 'z') return { kind: 'suspend' };
  return name === 'u' && state.filter !== null ? found(state, '') : null;
}

/** Something else is looked for: the cursor goes to the first that is found. */
function found(state: BoardState, filter: string | null): BoardMove {
  return { kind: 'state', state: { ...state, at: 0, top: 0, filter } };
}
