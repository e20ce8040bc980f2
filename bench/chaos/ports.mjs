import { readlinkSync } from 'node:fs';
import { listens, namesIn, processesIn, textOf } from './machine.mjs';

const LISTENING = '0A';

/**
 * Those of the ports that something of ours still listens on. A free port is soon taken by others on the same machine:
 * one whose listener works in a folder that is not ours is theirs.
 */
export async function portsLeft(ports, folder) {
  const left = [];
  for (const port of ports) {
    if (!(await listens(port))) continue;
    const pids = listenersOf(port);
    const strangers = processesIn('/').filter(
      ({ pid, folder: at }) => pids.includes(pid) && at !== '/' && !at.startsWith(folder),
    );
    if (pids.length === 0 || strangers.length < pids.length) left.push(port);
  }
  return left;
}

/** The processes that hold a listening socket of the port, as far as we may look. */
function listenersOf(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((file) => textOf(file).split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(`:${hex}`) && state === LISTENING)
    .map((columns) => `socket:[${columns[9]}]`);
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) =>
      namesIn(`/proc/${pid}/fd`).some((fd) => sockets.includes(linkOf(`/proc/${pid}/fd/${fd}`))),
    )
    .map(Number);
}

function linkOf(file) {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
