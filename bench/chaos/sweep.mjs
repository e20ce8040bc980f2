import { endOrKill, endWithin, startTool } from './tool.mjs';

/** A cleanup ends within this, in ms, also when a server does not answer. */
const BOUND_MS = 90_000;

/** How often a cleanup is tried before it counts as one that never ends with 0. */
const TRIES = 3;

/**
 * Cleans up until it ends with 0: first killed at the moments of the plan, then, when a server of one's own was hit,
 * without it, then in peace; and once more, when nothing is to be done.
 * @param round plan, place, own, cleanupMs (how long one takes here), serverAway
 * @returns every running that there was, for the search for secrets, and whether something was let go of
 */
export async function sweep({ plan, place, own, cleanupMs, serverAway }, faults) {
  const runnings = [];
  const start = (...flags) => {
    const known = plan.addressesAgain ? place : { ...place, addresses: {} };
    const running = startTool(['cleanup', ...flags], { ...plan, output: 'json' }, known);
    runnings.push(running);
    return running;
  };
  const whole = async (...flags) => {
    const running = start(...flags);
    const end = await endOrKill(running, BOUND_MS);
    if (end.late) faults.add('wait', `cleanup did not end within ${BOUND_MS} ms`);
    return { ...end, running };
  };

  for (const share of plan.cleanupKilledAt) {
    const running = start();
    if ((await endWithin(running, share * cleanupMs)) === null) running.child.kill('SIGKILL');
    await running.ended;
  }
  let forgotten = false;
  if (serverAway) {
    // It says what it could not do, and ends.
    await whole();
    forgotten = plan.thenServer === 'is forgotten';
    if (forgotten) await expectDone(whole, ['--forget'], faults);
    await own.heal();
  }
  const ms = await expectDone(whole, [], faults);
  await expectNothing(whole, faults);
  return { runnings, forgotten, ms };
}

async function expectDone(whole, flags, faults) {
  let ms = 0;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const end = await whole(...flags);
    ms = end.ms;
    if (end.code === 0) return ms;
    const how = `try ${tries} of cleanup ${flags.join(' ')} ended with ${end.code ?? end.signal}`;
    faults.add('cleanup', `${how}: ${end.running.text.trim().split('\n').at(-1)}`);
  }
  return ms;
}

/** When everything is gone there is nothing to remove, and that is said. */
async function expectNothing(whole, faults) {
  const { code, running } = await whole();
  if (code !== 0) faults.add('second', `ended with ${code}`);
  const removed = running.text.split('\n').filter((line) => line.includes('"resource.removed"'));
  for (const line of removed) faults.add('second', `removed again: ${line}`);
}
