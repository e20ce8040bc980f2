import { readFile } from 'node:fs/promises';

/** What a program said before it ended. */
export interface LastWords {
  /** A few lines with every secret masked; empty when it said nothing. */
  readonly text: string;
  /** Its last lines say that its port is taken. */
  readonly portInUse: boolean;
  /** It said somewhere that the disk is full. */
  readonly diskFull: boolean;
}

const LINES = 6;
/** From the surest sign of a cause to the weakest. */
const CAUSES = [
  /\[ERROR\]|^ERROR\b|\bFATAL\b/,
  /\b(?:error|fatal|abort|failed|cannot|can't|denied)/i,
];
const PORT_IN_USE =
  /address already in use|EADDRINUSE|Do you already have another .* server running on port/i;
const DISK_FULL = /no space left on device|ENOSPC|disk is full|out of disk space|with error 28\b/i;

/**
 * Reads a program's log. Its last lines are given, unless it ended with general advice: then the last lines that
 * name a cause. Secrets are masked: a server may quote the configuration it dislikes.
 */
export async function lastWords(logFile: string, secrets: readonly string[]): Promise<LastWords> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const lines = maskSecrets(log, secrets)
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const last = lines.slice(-LINES);
  const cause = CAUSES.find((pattern) => lines.some((line) => pattern.test(line)));
  const told = cause === undefined || last.some((line) => cause.test(line));
  const chosen = told ? last : lines.filter((line) => cause.test(line)).slice(-LINES);
  const text = chosen.join('\n');
  return { text, portInUse: PORT_IN_USE.test(text), diskFull: DISK_FULL.test(log) };
}

/** Replaces every occurrence of every secret. */
function maskSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
}
