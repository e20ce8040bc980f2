import type { pagesLab as source } from '../../en/labs/pages.ts';

export const pagesLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.pages.title': 'pages',
  'lab.pages.why': 'pages',
  'lab.pages.hint': 'pages',
};
