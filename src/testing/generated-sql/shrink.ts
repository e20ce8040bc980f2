import { run, type Parting, type Servers } from './run.ts';
import type { Scenario, Statement } from './scenario.ts';
import { smaller, written } from './tree.ts';

/** Runs that may be spent on making one failure smaller. */
const MOST_RUNS = 150;

/** A scenario that fails, and how. */
export interface Failure {
  readonly scenario: Scenario;
  readonly parting: Parting;
}

/** Makes a failing scenario smaller: fewer statements first, then smaller ones, as long as it fails. */
export async function shrunk(servers: Servers, failure: Failure): Promise<Failure> {
  let best = failure;
  let runs = 0;
  const fails = async (statements: readonly Statement[]): Promise<boolean> => {
    if (runs >= MOST_RUNS) return false;
    runs++;
    const scenario = { ...best.scenario, statements };
    const parting = await run(servers, scenario, { statements: 0, refused: 0 });
    // Still the last statement, and still a difference of the same sort.
    if (parting?.at !== statements.length - 1) return false;
    if (parting.what.slice(0, 4) !== best.parting.what.slice(0, 4)) return false;
    best = { scenario, parting };
    return true;
  };
  const upTo = best.scenario.statements.slice(0, best.parting.at + 1);
  if (!(await fails(upTo))) return failure;
  // What is most often enough is tried first: the tables alone, or all but the other queries.
  const last = upTo.length - 1;
  const alone = await fails(upTo.filter(({ does }, at) => does === 'create' || at === last));
  if (!alone) await fails(upTo.filter(({ does }, at) => does !== 'query' || at === last));
  for (
    let size = Math.ceil(upTo.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = best.scenario.statements.length - 1 - size; from > -size; from -= size) {
      const statements = best.scenario.statements.toSpliced(
        Math.max(0, from),
        size + Math.min(0, from),
      );
      await fails(statements);
    }
  }
  for (let at = best.scenario.statements.length - 1; at >= 0; at--) {
    while (await smallerAt(at)) {
      // Each round takes one step; the next begins from its result.
    }
  }
  return best;

  async function smallerAt(at: number): Promise<boolean> {
    const statement = best.scenario.statements[at];
    if (statement === undefined) return false;
    if (
      statement.prepared &&
      (await fails(best.scenario.statements.with(at, { ...statement, prepared: false })))
    )
      return true;
    for (const piece of smaller(statement.piece)) {
      if (written(piece).length >= written(statement.piece).length) continue;
      if (await fails(best.scenario.statements.with(at, { ...statement, piece }))) return true;
      if (runs >= MOST_RUNS) return false;
    }
    return false;
  }
}

/** A failure as a report: the statements to repeat it with, and what differs. */
export function report({ scenario, parting }: Failure): string {
  const lines = scenario.statements.map(
    (statement) => `  ${written(statement.piece)};${statement.prepared ? ' -- prepared' : ''}`,
  );
  return [`seed ${String(scenario.seed)}:`, ...lines, `  ${parting.what}`].join('\n');
}
