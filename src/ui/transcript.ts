import type { Exchange, Note } from '../contract/events.ts';
import type { Kit } from './kit.ts';
import { figure } from '../text/quantities.ts';
import { printable } from './width.ts';
import { wrap } from './wrap.ts';

/** A transcript note. */
export type Transcript = Extract<Note, { kind: 'transcript' }>;

/** The prompt of a program's first line and of the lines that continue a statement. */
interface Prompt {
  readonly first: string;
  readonly more: string;
}

/** Prompts as the programs show them. */
function promptOf(note: Transcript): Prompt {
  switch (note.prompt) {
    case 'mysql':
      return { first: 'mysql> ', more: '    -> ' };
    case 'redis-cli':
      return { first: `${note.address}> `, more: '  ' };
    case 'memcached':
      return { first: 'memcached> ', more: '' };
    case 'shell':
      return { first: '$ ', more: '> ' };
    case 'code':
      return { first: '', more: '' };
  }
}

/** A line that is nothing but the frame of a table. */
const FRAME = /^[+-]+$/;

function inputLines(exchange: Exchange, prompt: Prompt, width: number, kit: Kit): string[] {
  const room = width - kit.measure(prompt.first);
  return printable(exchange.input)
    .split('\n')
    .flatMap((line, index) => {
      const pieces = wrap(line, room, kit.measure);
      return pieces.map((piece, part) => {
        const lead = index === 0 && part === 0 ? prompt.first : prompt.more;
        return kit.theme.quiet(lead) + piece;
      });
    });
}

/** Output is cut where the terminal ends, as a terminal would do it, so that drawn tables keep their columns. */
function outputLines(
  exchange: Exchange,
  width: number,
  kit: Kit,
): { text: string; drawn: string }[] {
  return exchange.output
    .flatMap((line) => printable(line).split('\n'))
    .flatMap((line) => wrap(line, width, kit.measure))
    .map((text) => ({ text, drawn: FRAME.test(text) ? kit.theme.quiet(text) : text }));
}

/** The exchanges of a transcript in at most `width` columns; a duration stands behind the last line of each. */
export function transcriptBlocks(note: Transcript, width: number, kit: Kit): string[][] {
  const prompt = promptOf(note);
  return note.exchanges.map((exchange) => {
    const input = inputLines(exchange, prompt, width, kit);
    const output = outputLines(exchange, width, kit);
    const lines = [...input, ...output.map(({ drawn }) => drawn)];
    if (exchange.ms === undefined) return lines;
    const time = `(${figure(exchange.ms, 'ms', kit.translator)})`;
    const last = output.at(-1)?.text;
    const fits = last !== undefined && kit.measure(last) + 2 + time.length <= width;
    if (fits) lines.push(`${lines.pop() ?? ''}  ${kit.theme.quiet(time)}`);
    else lines.push(kit.theme.quiet(time));
    return lines;
  });
}
