import { readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { listens, namesIn, processesIn, textOf } from './machine.mjs';

const LISTENING = '0A';
const LOOKS = 10;

/**
 * Those of the ports that something of ours still listens on. A free port is soon taken by others on the same machine:
 * one whose listener does not belong to the folder is theirs.
 */
export async function portsLeft(ports, folder) {
  const left = [];
  for (const port of ports) if (await isLeft(port, folder)) left.push(port);
  return left;
}

/** A listener that no process holds has often just ended, so it counts when it stays. */
async function isLeft(port, folder) {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (!(await listens(port))) return false;
    const holders = listenersOf(port);
    if (holders.length > 0) return processesIn(folder).some(({ pid }) => holders.includes(pid));
    await sleep(100);
  }
  return true;
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
