/** Refuses a configuration that lacks something, in one line that never repeats it: it holds secrets. */
export type Check = (condition: boolean, what: string) => asserts condition;

/** The check of one server's configuration. */
export function checkOf(server: string): Check {
  return (condition, what) => {
    if (!condition) throw new Error(`embedded ${server}: ${what}`);
  };
}

/** The object of a configuration line, whose fields are still to be checked, and its check. @throws Error of one line */
export function readConfigLine(line: string, check: Check): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = null;
  }
  check(
    typeof value === 'object' && value !== null,
    'the configuration on stdin is not one line of JSON',
  );
  return value;
}

/** Whether it is a whole number in these bounds. */
export function isWhole(value: unknown, min: number, max: number): value is number {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

/** Whether it is a TCP port. */
export const isPort = (value: unknown): value is number => isWhole(value, 1, 65_535);

/** Whether it is visible ASCII, which no protocol here has to escape. */
export function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}
