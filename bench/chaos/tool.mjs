import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { clearTimeout, setImmediate, setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/elasticache-tutorial.js', import.meta.url));

/**
 * Starts the built program in a process group of its own.
 * @param place `workspace`, `cache`, `home`, `temporary`, and `addresses` of servers of one's own
 * @returns the process, what it wrote so far, and its end: code, signal, ms
 */
export function startTool(words, { engine, output = 'json', language = 'en' }, place) {
  const kind = engine.startsWith('external') ? 'external' : engine;
  const flags = ['--output', output, '--lang', language, '--yes', '--workspace', place.workspace];
  const args = [BIN, ...words, ...flags, ...(kind === 'external' ? [] : ['--engine', kind])];
  const begin = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: place.home,
    detached: true,
    env: {
      PATH: process.env.PATH,
      HOME: place.home,
      XDG_CACHE_HOME: place.cache,
      XDG_DATA_HOME: place.home,
      TMPDIR: place.temporary,
      ...place.addresses,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running = { child, text: '', title: words.join(' ') || 'menu', begin };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part) => (running.text += part));
  }
  running.ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      // Its servers have files of their own to write to; what is still in the pipe is there at once.
      setImmediate(() => resolve({ code, signal, ms: performance.now() - begin }));
    });
  });
  return running;
}

/** Waits for the end; null when it has not come after so many ms. */
export async function endWithin(running, ms) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  const end = await Promise.race([running.ended, late]);
  clearTimeout(timer);
  return end;
}

/** Waits for the end, and makes one when it does not come; `late` says which. */
export async function endOrKill(running, ms) {
  const end = await endWithin(running, ms);
  if (end !== null) return { ...end, late: false };
  running.child.kill('SIGKILL');
  return { ...(await running.ended), late: true };
}
