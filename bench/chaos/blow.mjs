import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesIn, signalTo } from './machine.mjs';
import { endOrKill, endWithin } from './tool.mjs';
import { watchWaiting } from './waiting.mjs';

/** After this an interrupt that has not ended the program counts as one that never would, in ms. */
const HANGS_MS = 20_000;

/**
 * Strikes a running program, or a server it uses, and waits for the program's end.
 * @param running from startTool
 * @param blow of the plan
 * @param at when, in ms after the start
 * @param limits `interruptMs` and `waitMs`
 * @returns the end, and `hit`: what was hit, for the log
 */
export async function strike({ running, blow, at, place, own, limits }, faults) {
  const early = await endWithin(running, at);
  if (early !== null) return { end: early, hit: 'it had ended' };
  return blow.target === 'program'
    ? { end: await signalProgram({ running, blow, place, limits }, faults), hit: 'the program' }
    : hitServer({ running, blow, place, own, limits }, faults);
}

async function signalProgram({ running, blow, place, limits }, faults) {
  const { pid } = running.child;
  const send = () => signalTo(blow.group ? -pid : pid, blow.signal);
  const interrupted = interruptOf({ running, place, signal: blow.signal, limits });
  send();
  if (blow.again !== null) {
    await sleep(blow.again);
    if (running.child.exitCode === null && running.child.signalCode === null) send();
  }
  return interrupted(faults);
}

/**
 * An interrupt that comes now. What it returns waits for the end, and judges the time that it took without what the
 * machine took for itself: while it has other work, everything takes longer, and that is no fault of the program.
 */
function interruptOf({ running, place, signal, limits }) {
  const waiting = watchWaiting(processesIn(place.workspace).map(({ pid }) => pid));
  const begin = performance.now();
  return async (faults) => {
    const end = await endOrKill(running, HANGS_MS);
    const ms = Math.round(performance.now() - begin);
    const waited = waiting.stop();
    if (end.late) faults.add('wait', `did not end within ${HANGS_MS} ms of ${signal}`);
    else if (ms - waited > limits.interruptMs) {
      faults.add('interrupt', `${signal} took ${ms} ms, ${waited} of them without a processor`);
    }
    return end;
  };
}

async function hitServer({ running, blow, place, own, limits }, faults) {
  let end = null;
  let hit = null;
  // Before there is a server there is nothing to hit.
  while (end === null && hit === null) {
    hit = hitOne(blow, place, own);
    end = await endWithin(running, hit === null ? 20 : (blow.interrupted ?? limits.waitMs));
  }
  const what = hit ?? 'there was no server';
  if (end !== null) return { end, hit: what };
  if (blow.interrupted === null) faults.add('wait', `${what}: no end within ${limits.waitMs} ms`);
  const interrupted = interruptOf({ running, place, signal: `SIGINT, ${what}`, limits });
  running.child.kill('SIGINT');
  return { end: await interrupted(faults), hit: what };
}

/** What was hit, or null when there was nothing. */
function hitOne(blow, place, own) {
  const ours = processesIn(place.workspace)
    .filter(({ folder }) => folder.startsWith(`${place.workspace}/instances`))
    .map(({ pid, command }) => ({
      title: command.split(' ').slice(0, 2).join(' '),
      hit: () => signalTo(pid, blow.signal),
    }));
  const theirs = (own?.servers ?? []).map((server) => ({
    title: `server of one's own on port ${server.port}`,
    hit: () => server.hit(blow.signal),
  }));
  const all = [...ours, ...theirs];
  const one = all[Math.floor(blow.which * all.length)];
  return one?.hit() === true ? `${blow.signal} to ${one.title}` : null;
}
