import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';

/** Names in a folder, or none when there is no such folder. */
export function namesIn(folder, recursive = false) {
  try {
    return readdirSync(folder, { recursive });
  } catch {
    return [];
  }
}

/** The text of a file, or '' when it cannot be read. */
export function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Processes that work in one of the folders, or name it in their command line or environment. Zombies have ended.
 * Needs /proc.
 */
export function processesIn(...folders) {
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const found = inspect(pid);
      return found !== null && folders.some((folder) => belongs(found, folder)) ? [found] : [];
    });
}

function inspect(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return null;
    return {
      pid: Number(pid),
      parent: Number(parent),
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
      folder: readlinkSync(`/proc/${pid}/cwd`).replace(/ \(deleted\)$/, ''),
      environment: readFileSync(`/proc/${pid}/environ`, 'utf8'),
    };
  } catch {
    // It ended meanwhile.
    return null;
  }
}

function belongs({ command, folder: at, environment }, folder) {
  const names = (text) => new RegExp(`${folder}(?![\\w.-])`).test(text);
  return `${at}/`.startsWith(`${folder}/`) || names(command) || names(environment);
}

/** Sends a signal; a process that has ended is left alone. */
export function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Whether something listens on a port of loopback. */
export function listens(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      // The system may call a free port from that very port, and the call is answered by itself.
      resolve(socket.localPort !== port);
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
  });
}

/** A port of loopback that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
