/** Reads the `name:value` lines of INFO and CLUSTER INFO. */
export function parseInfo(text: string): ReadonlyMap<string, string> {
  const fields = text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)];
    });
  return new Map(fields);
}
