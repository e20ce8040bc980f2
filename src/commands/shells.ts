/** Names and values of environment variables. */
export type Variables = Readonly<Record<string, string>>;

/** The variables a line each, as one shell sets them. */
function lines(line: (name: string, value: string) => string): (variables: Variables) => string {
  return (variables) =>
    Object.entries(variables)
      .map(([name, value]) => `${line(name, value)}\n`)
      .join('');
}

/** A word as sh reads it back; as it is where nothing in it means anything there. */
export function shWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

const sh = lines((name, value) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`);

/** How variables are written for each shell, by the word for `--shell`. */
export const SHELLS = {
  sh,
  bash: sh,
  zsh: sh,
  fish: lines(
    (name, value) =>
      `set -gx ${name} '${value.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`,
  ),
  powershell: lines((name, value) => `$env:${name} = '${value.replaceAll("'", "''")}'`),
  // A value of this format cannot escape its own quote, so it gets one that it does not hold.
  dotenv: lines((name, value) => {
    const quote = ["'", '"', '`'].find((one) => !value.includes(one)) ?? '';
    return `${name}=${quote}${value}${quote}`;
  }),
  json: (variables) => `${JSON.stringify(variables)}\n`,
} as const satisfies Readonly<Record<string, (variables: Variables) => string>>;

/** The word for a shell. */
export type Shell = keyof typeof SHELLS;

/** The words for `--shell`. */
export const SHELL_NAMES = Object.keys(SHELLS) as readonly Shell[];
