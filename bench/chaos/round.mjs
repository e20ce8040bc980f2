import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strike } from './blow.mjs';
import { faultList } from './faults.mjs';
import { prove } from './proof.mjs';
import { scratch } from './scratch.mjs';
import { leaksOf, watchSecrets } from './secrets.mjs';
import { sweep } from './sweep.mjs';
import { endOrKill, startTool } from './tool.mjs';

/** What a command that nobody disturbs may take, in ms. */
const WHOLE_MS = 300_000;

/**
 * What a server that is stopped may add, in ms: the program gives MySQL up after 60 s (`src/engines/waits/patience.ts`),
 * looks at what stands and says so.
 */
const GIVEN_UP_MS = 90_000;

/** Exit codes that are documented: done, an expected failure, cancelled; and those of a shell for signals. */
const CODES = [0, 1, 130, 129, 143];

/** Stacks, also inside a line of JSON, and warnings of Node. */
const BUG = /(^|\\n|\n)\s+at .+:\d+:\d+|\(node:\d+\)/;

/** Plays one round, as playRound does; what goes wrong in the soak itself is a fault of its own kind. */
export async function playOrTell(round) {
  try {
    return await playRound(round);
  } catch (error) {
    const folder = path.join(scratch, round.name);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    // Whatever state its servers of its own are in, the next round shall have others.
    await round.job.replaceOwn(round.plan.engine).catch(() => undefined);
    const faults = [{ kind: 'script', text }];
    return { faults, folder, told: 'not played', ms: 0, cleanupMs: 0 };
  }
}

/**
 * Plays one round. Without `measured` nothing is killed: it measures how long the command and its cleanup take.
 * @param job `cache` and `own(engine)`, which starts servers of one's own when first asked
 * @returns faults, a line on what happened, `ms` of the command and `cleanupMs`
 */
async function playRound({ plan, name, job, measured, options }) {
  const faults = faultList();
  const place = placeOf(name, plan, job);
  const own = await job.own(plan.engine);
  const before = own === null ? null : await own.contents();
  place.addresses = own?.addresses ?? {};
  const watch = watchSecrets(place.workspace);
  const runnings = [];
  const start = (words) => {
    const running = startTool(words, plan, place);
    runnings.push(running);
    return running;
  };
  for (const words of plan.command.before ?? []) {
    const { code } = await endOrKill(start(words), WHOLE_MS);
    if (code !== 0) faults.add('exit', `${words[0]}, which nobody disturbed, ended with ${code}`);
  }
  const running = start(plan.command.words);
  const at = Math.round(options.at ?? plan.at * (measured?.ms ?? 0));
  const { end, hit } =
    measured === undefined
      ? { end: await endOrKill(running, WHOLE_MS), hit: 'nothing' }
      : await strike(
          {
            ...{ running, blow: plan.blow, at, place, own },
            limits: { interruptMs: options.interruptMs, waitMs: measured.ms * 2 + GIVEN_UP_MS },
          },
          faults,
        );
  const swept = await sweep(
    {
      ...{ plan: measured === undefined ? { ...plan, cleanupKilledAt: [] } : plan, place, own },
      cleanupMs: measured?.cleanupMs,
      serverAway: hit.includes("one's own"),
    },
    faults,
  );
  watch.stop();
  runnings.push(...swept.runnings);

  await prove({ place, own: own && { ...own, before }, forgotten: swept.forgotten }, faults);
  judgeEnds({ runnings, running, end, blow: measured === undefined ? null : plan.blow }, faults);
  if (end.late === true && measured === undefined) faults.add('wait', `no end in ${WHOLE_MS} ms`);
  for (const leak of leaksOf(watch, runnings, place.workspace)) faults.add('secret', leak);
  if (swept.forgotten) await job.replaceOwn(plan.engine);
  keepOrRemove({ faults, place, plan, runnings });
  const told = `${hit} at ${at} ms, ended with ${end.code ?? end.signal}`;
  return { faults: faults.found, folder: place.folder, told, ms: end.ms, cleanupMs: swept.ms };
}

function placeOf(name, plan, job) {
  const folder = path.join(scratch, name);
  const place = {
    folder,
    workspace: path.join(folder, 'workspace'),
    home: path.join(folder, 'home'),
    temporary: path.join(folder, 'temporary'),
    cache: plan.cold ? path.join(folder, 'cache') : job.cache,
  };
  for (const one of [place.home, place.temporary, place.cache]) mkdirSync(one, { recursive: true });
  return place;
}

function judgeEnds({ runnings, running, end, blow }, faults) {
  const bySignal = blow !== null && blow.target === 'program' && end.signal === blow.signal;
  if (!CODES.includes(end.code) && !bySignal && end.late !== true) {
    faults.add('exit', `${running.title} ended with ${end.code ?? end.signal}`);
  }
  for (const { child, text, title } of runnings) {
    if (child.exitCode === 70) faults.add('bug', `${title} ended with 70`);
    const stack = BUG.exec(text);
    if (stack !== null) {
      faults.add(
        'bug',
        `${title}: ${text.slice(Math.max(0, stack.index - 200), stack.index + 100)}`,
      );
    }
  }
}

/** A round with a fault stays, with all that was said in it; the others make room. */
function keepOrRemove({ faults, place, plan, runnings }) {
  if (faults.found.length === 0) {
    rmSync(place.folder, { recursive: true, force: true });
    return;
  }
  const texts = runnings.map(
    ({ child, title, text }) => `== ${title}: ${child.exitCode ?? child.signalCode}\n${text}`,
  );
  writeFileSync(path.join(place.folder, 'output.txt'), texts.join('\n'));
  writeFileSync(
    path.join(place.folder, 'round.json'),
    JSON.stringify({ plan, faults: faults.found }, null, 2),
  );
}
