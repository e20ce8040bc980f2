import { readFile } from 'node:fs/promises';

const LINES = 6;
const COMPLAINT = /\b(?:error|fatal|abort|failed|cannot|can't|denied)/i;

/**
 * The last lines a server wrote before it ended, with every secret masked; empty when it wrote nothing. Where a
 * script ends with general advice, the last lines that complain are given instead.
 */
export async function lastWords(logFile: string, secrets: readonly string[]): Promise<string> {
  let text: string;
  try {
    text = await readFile(logFile, 'utf8');
  } catch {
    return '';
  }
  const lines = maskSecrets(text, secrets)
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const last = lines.slice(-LINES);
  const complaints = lines.filter((line) => COMPLAINT.test(line)).slice(-LINES);
  const told = complaints.length === 0 || last.some((line) => COMPLAINT.test(line));
  return (told ? last : complaints).join('\n');
}

/** Replaces every occurrence of every secret; a server may quote the configuration it dislikes. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
}

/** True when a server's own words say that its port is taken. */
export function saysPortInUse(words: string): boolean {
  return /address already in use|EADDRINUSE|Do you already have another .* server running on port/i.test(
    words,
  );
}

/** True when a server's own words say that the disk is full. */
export function saysDiskFull(words: string): boolean {
  return /no space left on device|ENOSPC|Disk is full/i.test(words);
}
