/** What Windows and its programs cannot do without, and no secret is in. */
const KEPT: ReadonlySet<string> = new Set([
  ...['PATH', 'PATHEXT', 'SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'OS'],
  ...['TEMP', 'TMP', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES'],
  ...['NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE'],
]);

/**
 * Takes out of an environment what is the shell's: tokens and passwords are nothing for a learner's program. Elsewhere
 * than on Windows it was started without them. The same list is in runner.py.
 */
export function forgetShell(
  environment: Record<string, string | undefined>,
  platform: NodeJS.Platform,
): void {
  if (platform !== 'win32') return;
  for (const name of Object.keys(environment)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- an environment is no Map
    if (!KEPT.has(name.toUpperCase())) delete environment[name];
  }
}
