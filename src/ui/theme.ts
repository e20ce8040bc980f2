import type { Subject } from '../contract/subject.ts';
import { PALETTES, type Depth, type Palette, type ThemeName } from './palette.ts';

/** Paints a text; what it says does not depend on it. */
export type Paint = (text: string) => string;

/** The few roles text can have on the screen. Every function returns its text unchanged without colour. */
export interface Theme {
  /** True when functions add escape sequences. */
  readonly color: boolean;
  readonly title: Paint;
  readonly strong: Paint;
  readonly quiet: Paint;
  readonly accent: Paint;
  readonly good: Paint;
  readonly warn: Paint;
  readonly bad: Paint;
  /** The marks of a series of a chart: one paint for what a subject is everywhere, else one of its place among the others. */
  series(subject: Subject | undefined, index: number): Paint;
}

const asIs: Paint = (text) => text;

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
  series: () => asIs,
};

/** How a theme is chosen. */
export interface ThemeChoice {
  readonly color: boolean;
  readonly name: ThemeName;
  /** That of standard output when left out. */
  readonly depth?: Depth;
}

/** Loads a theme. A colour never stands alone: words say the same, and what must be seen is bold as well. */
export async function loadTheme({ color, name, depth }: ThemeChoice): Promise<Theme> {
  if (!color) return PLAIN_THEME;
  const { Chalk, supportsColor } = await import('chalk');
  const levelOfOutput = supportsColor === false ? 1 : supportsColor.level;
  const colors = depth ?? (levelOfOutput > 1 ? 256 : 16);
  const chalk = new Chalk({ level: colors === 256 ? 2 : 1 });
  const palette = PALETTES[name][colors];
  const plain = (role: keyof Palette): Paint => {
    const number = palette[role];
    return number === null ? asIs : (text) => chalk.ansi256(number)(text);
  };
  const bold = (role: keyof Palette): Paint => {
    const paint = plain(role);
    return (text) => chalk.bold(paint(text));
  };
  const subjects: Readonly<Record<Subject, Paint>> = {
    hit: plain('good'),
    miss: plain('warn'),
    database: plain('accent'),
  };
  const others = [plain('accent'), plain('warn'), plain('good'), plain('bad')];
  return {
    color: true,
    title: bold('title'),
    strong: (text) => chalk.bold(text),
    quiet: plain('quiet'),
    // Without a colour of its own it could not be told from other text.
    accent: palette.accent === null ? bold('accent') : plain('accent'),
    good: bold('good'),
    warn: bold('warn'),
    bad: bold('bad'),
    series: (subject, index) =>
      (subject === undefined ? others[index % others.length] : subjects[subject]) ?? asIs,
  };
}
