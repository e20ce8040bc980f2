import { run, type Parting, type Sequence, type Servers } from './run.ts';

/** Runs that may be spent on making one failure smaller. */
const MOST_RUNS = 200;

/** A sequence that fails, and how. */
export interface Failure {
  readonly sequence: Sequence;
  readonly parting: Parting;
}

/** Leaves out commands before the one that differs, as long as it differs. */
export async function shrunk(servers: Servers, failure: Failure): Promise<Failure> {
  const { sequence, parting } = failure;
  let best = { sequence: upTo(sequence, parting.at), parting };
  let runs = 0;
  for (
    let size = Math.ceil(parting.at / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = best.parting.at - size; from > -size && runs < MOST_RUNS; from -= size) {
      const begin = Math.max(0, from);
      const commands = best.sequence.commands.toSpliced(begin, from + size - begin);
      const tried = { ...best.sequence, commands };
      runs++;
      const found = await run(servers, tried, { commands: 0, refused: 0 });
      if (found !== undefined) best = { sequence: upTo(tried, found.at), parting: found };
      from = Math.min(from, best.parting.at);
    }
  }
  return best;
}

function upTo(sequence: Sequence, at: number): Sequence {
  return { ...sequence, commands: sequence.commands.slice(0, at + 1) };
}

/** A failure as a report: the commands to repeat it with, and both replies. */
export function report({ sequence, parting }: Failure): string {
  return [
    `GENERATED_SEED=${sequence.seed}, RESP${sequence.protocol}:`,
    ...sequence.commands.map((command) => `  ${JSON.stringify(command)}`),
    `  real:     ${JSON.stringify(parting.real.slice(0, 500))}`,
    `  embedded: ${JSON.stringify(parting.embedded.slice(0, 500))}`,
  ].join('\n');
}
