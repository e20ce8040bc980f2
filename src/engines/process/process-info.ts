/** One living process as the operating system tells it. Zombies are never reported: they hold nothing any more. */
export interface ProcessInfo {
  readonly pid: number;
  /** Opaque; equal only for the same process, also across a reboot. */
  readonly startedAt: string;
  /** Real path of the program; null when the system does not tell (another user's process). */
  readonly program: string | null;
  /** Working folder; null when the system does not tell. */
  readonly folder: string | null;
  readonly argv: readonly string[];
  /** Stopped by a signal: only SIGKILL will be heard. */
  readonly stopped: boolean;
}

/** The operating system's table of processes. */
export interface ProcessTable {
  /** Null when there is no such process or only its zombie. */
  inspect(pid: number): Promise<ProcessInfo | null>;
  /** Every process whose working folder is `folder` or lies in it. */
  inFolder(folder: string): Promise<readonly ProcessInfo[]>;
}

/** True when `path` is `folder` or lies in it. Both are absolute. */
export function isInside(path: string, folder: string, separator = '/'): boolean {
  return (
    path === folder || path.startsWith(folder.endsWith(separator) ? folder : folder + separator)
  );
}
