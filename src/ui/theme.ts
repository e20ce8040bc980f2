/** The few roles text can have on the screen. Every function returns its text unchanged without colour. */
export interface Theme {
  /** True when functions add escape sequences. */
  readonly color: boolean;
  readonly title: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
}

const asIs = (text: string): string => text;

/** The theme of logs, pipes, NO_COLOR and screen readers. */
export const PLAIN_THEME: Theme = {
  color: false,
  title: asIs,
  strong: asIs,
  quiet: asIs,
  accent: asIs,
  good: asIs,
  warn: asIs,
  bad: asIs,
};

/**
 * Loads the coloured theme. Only the sixteen basic colours are used, so that the learner's own terminal palette
 * decides how they look on a light or a dark background.
 */
export async function loadTheme(color: boolean): Promise<Theme> {
  if (!color) return PLAIN_THEME;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    color: true,
    title: (text) => chalk.bold.cyan(text),
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}
