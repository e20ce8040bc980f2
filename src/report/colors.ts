import type { Subject } from '../contract/subject.ts';

/** What has a colour. Text and signs stand at least 4.5 : 1 on the page and the panel, lines and areas at least 3 : 1. */
type Colored =
  | 'page'
  | 'panel'
  | 'text'
  | 'soft'
  | 'rule'
  | 'grid'
  | 'bad'
  | Subject
  | `series-${1 | 2 | 3 | 4 | 5 | 6}`;

type Palette = Readonly<Record<Colored, string>>;

/** Of a light page: hits green, misses yellow as far as it can be read, the database blue, what failed red. */
export const LIGHT: Palette = {
  ...{ page: '#ffffff', panel: '#f4f6f9', text: '#1b2430', soft: '#525d6c' },
  ...{ rule: '#c9d1db', grid: '#e4e8ee', bad: '#b3261e' },
  ...{ hit: '#1a7440', miss: '#8f5f00', database: '#0f62b0' },
  ...{ 'series-1': '#0f62b0', 'series-2': '#b4540a', 'series-3': '#6b3fa0' },
  ...{ 'series-4': '#00707a', 'series-5': '#a61e6b', 'series-6': '#4b5563' },
};

/** Of a dark page. */
export const DARK: Palette = {
  ...{ page: '#12161c', panel: '#1b212a', text: '#e6eaf0', soft: '#a3aebc' },
  ...{ rule: '#3a4450', grid: '#272f39', bad: '#ff8f85' },
  ...{ hit: '#7fd1a0', miss: '#f2cc60', database: '#6cb2ff' },
  ...{ 'series-1': '#6cb2ff', 'series-2': '#ffab66', 'series-3': '#c3a1f5' },
  ...{ 'series-4': '#5cd0d8', 'series-5': '#f59ac8', 'series-6': '#aab4c2' },
};

/** A palette as properties of CSS. */
export function asProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, color]) => `--${name}: ${color};`)
    .join(' ');
}
