// Kills the built program at random moments and proves that cleanup leaves nothing.
//
//   node bench/chaos.mjs [--rounds=500] [--jobs=2] [--seed=N] [--quick] [--only=ROUND,...]
//
// README.md says what a round does, and what each of its files is for. Needs Linux and real servers.
import { performance } from 'node:perf_hooks';
import { createJob } from './chaos/job.mjs';
import { countKinds, KINDS } from './chaos/faults.mjs';
import { readOptions, repeatOf } from './chaos/options.mjs';
import { planOf, tellPlan } from './chaos/plan.mjs';
import { playOrTell } from './chaos/round.mjs';
import { keepFolder, stopOnEnd } from './chaos/scratch.mjs';

const options = readOptions(process.argv.slice(2));
const all = [];
let failed = 0;
const waiting = [...options.rounds];
const measured = new Map();

stopOnEnd();
console.log(`seed ${options.seed}, ${waiting.length} rounds, ${options.jobs} at a time`);
const begin = performance.now();
await Promise.all(Array.from({ length: options.jobs }, (_, number) => work(createJob(number))));
const minutes = ((performance.now() - begin) / 60_000).toFixed(1);

const counts = countKinds(all);
if (counts !== '') {
  console.log(`faults: ${counts}`);
  for (const kind of new Set(all.map((fault) => fault.kind))) {
    console.log(`  ${kind}: ${KINDS[kind]}`);
  }
}
console.log(`seed ${options.seed}, ${minutes} min`);
console.log(`${options.rounds.length} rounds, ${failed} left`);
process.exitCode = failed === 0 ? 0 : 1;

async function work(job) {
  for (let round = waiting.shift(); round !== undefined; round = waiting.shift()) {
    const plan = planOf(round, options);
    const whole = await measuredOf(plan, job);
    const name = `round-${round}`;
    report(plan, await playOrTell({ plan, name, job, measured: whole, options }), tellPlan(plan));
  }
  await job.stop();
}

/** How long a command takes on an engine when nobody disturbs it; measured once, and judged like every round. */
function measuredOf(plan, job) {
  const { key } = plan;
  if (!measured.has(key)) {
    const name = `whole-${key.replaceAll(/\W+/g, '-')}`;
    const whole = { ...plan, cold: false };
    const playing = playOrTell({ plan: whole, name, job, options });
    measured.set(key, playing);
    return playing.then((result) => {
      report(plan, result, `${key}, whole: ${result.ms.toFixed(0)} ms`);
      return result;
    });
  }
  return measured.get(key);
}

function report(plan, { faults, told, folder }, title) {
  const counted = faults.filter(({ kind }) => !options.tolerate.includes(kind));
  all.push(...faults);
  const word = counted.length > 0 ? 'FAILED' : faults.length > 0 ? 'noted ' : 'passed';
  console.log(`${String(plan.round).padStart(4)} ${word} ${title}: ${told}`);
  for (const { kind, text } of faults) console.log(`       ${kind}: ${text}`);
  if (faults.length === 0) return;
  if (counted.length > 0) failed += 1;
  keepFolder(folder);
  console.log(`       kept: ${folder}`);
  console.log(`       again: ${repeatOf(plan.round, options)}`);
}
