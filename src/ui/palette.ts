/** Which background colours are chosen for; `auto` suits both. */
export const THEME_NAMES = ['auto', 'light', 'dark'] as const;

/** The word for `--theme`. */
export type ThemeName = (typeof THEME_NAMES)[number];

/** Colours of a terminal: the sixteen that its owner has chosen, or the 256 of which all but those are the same everywhere. */
export type Depth = 16 | 256;

/** What has a colour. */
export type Role = 'title' | 'accent' | 'good' | 'warn' | 'bad' | 'quiet';

/** A colour by its number; null for that of all text. */
export type Palette = Readonly<Record<Role, number | null>>;

/**
 * Numbers of colours whose contrast with the background is at least 4.5 : 1. Few have it with black and with white:
 * a luminance of 0.175 to 0.183. Of the sixteen, as xterm has them, none has it, so there bold letters do alone.
 */
export const PALETTES: Readonly<Record<ThemeName, Readonly<Record<Depth, Palette>>>> = {
  auto: {
    16: { title: null, accent: null, good: null, warn: null, bad: null, quiet: null },
    256: { title: 63, accent: 63, good: 29, warn: 163, bad: 131, quiet: 243 },
  },
  light: {
    16: { title: 4, accent: 4, good: 4, warn: 5, bad: 1, quiet: null },
    256: { title: 25, accent: 25, good: 22, warn: 94, bad: 124, quiet: 240 },
  },
  dark: {
    16: { title: 14, accent: 14, good: 10, warn: 11, bad: 9, quiet: 7 },
    256: { title: 81, accent: 81, good: 78, warn: 221, bad: 210, quiet: 248 },
  },
};
