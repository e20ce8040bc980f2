/** Texts of the lab pages. */
export const pagesLab = {
  'lab.pages.title': 'pages',
  'lab.pages.why': 'pages',
  'lab.pages.hint': 'pages',
} as const;
