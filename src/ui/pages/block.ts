import { againIn, ledBy, linesOf, tearsOf, type Together } from '../together.ts';

/** Lines that stand together at least, at the foot of a page and at the top of the next. */
export const TOGETHER = 2;

/** Lines of a piece that stand together. */
export interface Block {
  readonly lines: readonly string[];
  /** How many lines stand before each place where it is torn first. */
  readonly tears?: readonly number[];
  /** Lines that are said again where it goes on. */
  readonly again?: readonly string[];
  /** How many of its lines stand together at the foot of a page at least. */
  readonly least?: number;
  /** How many of its lines are said again already. */
  readonly repeated?: number;
  /** Of the piece. */
  readonly index: number;
}

/** What stands together in a piece as a block. */
export const blockOf = (together: Together, index: number): Block => ({
  lines: linesOf(together),
  tears: tearsOf(together),
  again: againIn(together),
  least: Math.max(TOGETHER, ledBy(together)),
  index,
});

/** Where a table is torn of which `count` lines fit, so that two rows stand together on each page. */
export function tearInRows({ tears = [], again = [] }: Block, count: number): number | undefined {
  return again.length === 0 ? undefined : tears.slice(1, -1).findLast((before) => before <= count);
}

/** Where a block is torn of which `count` lines fit: between its groups, or at a blank line where one is near. */
function tearNear({ lines, tears = [], repeated = 0 }: Block, count: number): number {
  const end = lines.findLastIndex((line) => line !== '') + 1;
  // One line never stands alone.
  const most = Math.max(repeated + 1, Math.min(count, end - TOGETHER));
  const near = tears.findLast((before) => before <= most) ?? lines.lastIndexOf('', most);
  return near >= Math.max(TOGETHER, most / 2, repeated + 1) ? near : most;
}

/** A block in two, of which `count` lines fit above; `saysAgain`: what is said again has room where it goes on. */
export function tearBlock(
  block: Block,
  count: number,
  saysAgain: boolean,
): readonly [Block, Block] {
  return cutBlock(block, tearNear(block, count), saysAgain);
}

/** A block in two, at a line. */
export function cutBlock(block: Block, at: number, saysAgain: boolean): readonly [Block, Block] {
  const { lines, tears = [], again = [], index } = block;
  const heads = saysAgain ? again : [];
  const below = {
    lines: [...heads, ...lines.slice(at)],
    tears: tears.filter((before) => before > at).map((before) => before - at + heads.length),
    again,
    repeated: heads.length,
    index,
  };
  return [{ lines: lines.slice(0, at), index }, below];
}
