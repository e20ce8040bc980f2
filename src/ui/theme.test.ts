import { describe, expect, it } from '@jest/globals';
import { PALETTES, THEME_NAMES, type Depth, type ThemeName } from './palette.ts';
import { loadTheme } from './theme.ts';

/** The sixteen colours as xterm has them, by number. */
const XTERM = [
  ...['000000', 'cd0000', '00cd00', 'cdcd00', '0000ee', 'cd00cd', '00cdcd', 'e5e5e5'],
  ...['7f7f7f', 'ff0000', '00ff00', 'ffff00', '5c5cff', 'ff00ff', '00ffff', 'ffffff'],
];
const STEPS = [0, 95, 135, 175, 215, 255];

/** Red, green and blue of a colour of 256. */
function rgb(number: number): readonly number[] {
  const basic = XTERM[number];
  if (basic !== undefined)
    return [0, 2, 4].map((at) => Number.parseInt(basic.slice(at, at + 2), 16));
  if (number >= 232) return Array.from({ length: 3 }, () => 8 + 10 * (number - 232));
  const place = number - 16;
  return [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map(
    (step) => STEPS[step] ?? 0,
  );
}

/** WCAG 2.2, "relative luminance". */
function luminance(number: number): number {
  const [red = 0, green = 0, blue = 0] = rgb(number).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const ON: Readonly<Record<ThemeName, readonly ('black' | 'white')[]>> = {
  auto: ['black', 'white'],
  light: ['white'],
  dark: ['black'],
};
const CONTRAST = {
  black: (number: number): number => (luminance(number) + 0.05) / 0.05,
  white: (number: number): number => 1.05 / (luminance(number) + 0.05),
};

const EACH = THEME_NAMES.flatMap((name) =>
  ([16, 256] as const).map((depth): [ThemeName, Depth] => [name, depth]),
);

describe.each(EACH)('the theme %s with %d colours', (name, depth) => {
  it('can be read: a contrast of 4.5 : 1 at least with each background it is for', () => {
    const weak = Object.entries(PALETTES[name][depth]).filter(
      ([, number]) =>
        number !== null && ON[name].some((background) => CONTRAST[background](number) < 4.5),
    );
    expect(weak).toEqual([]);
  });

  it('leaves no role to its colour alone: it is bold, or the words say the same', async () => {
    const theme = await loadTheme({ color: true, name, depth });
    for (const role of ['title', 'strong', 'good', 'warn', 'bad'] as const) {
      expect(theme[role]('words')).toContain('\u001B[1m');
    }
    expect(theme.accent('words')).not.toBe('words');
  });

  it('paints hits, misses and the database alike in every chart', async () => {
    const theme = await loadTheme({ color: true, name, depth });
    for (const subject of ['hit', 'miss', 'database'] as const) {
      expect(theme.series(subject, 0)('#')).toBe(theme.series(subject, 3)('#'));
    }
    const painted = [theme.series('hit', 0)('#'), theme.series('miss', 0)('#')];
    expect(new Set(painted).size).toBe(name === 'auto' && depth === 16 ? 1 : 2);
  });
});
