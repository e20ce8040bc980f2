/** Texts of the step seed-planets. */
export const en = {
  'seed-planets.title': 'Seed the planets',
  'seed-planets.why':
    'A cache needs something to cache: the eight planets, in a table of two columns.',
  'seed-planets.hint': 'Running this step twice changes nothing.',
  'seed-planets.plan.table': 'the table planet (id, name)',
  'seed-planets.plan.rows': '{rows|row|rows}, Mercury to Neptune',
  'seed-planets.unchanged': 'The table already has {rows|row|rows}; nothing was changed.',
  'seed-planets.learned':
    'Rows: {rows}. Reading them all took {ms} just now. Compare that with a hit in cached-read.',
  'seed-planets.check.rows': 'the table planet has {rows|row|rows}',
  'seed-planets.check.wrong': 'the table planet has {rows|row|rows} instead of {want}.',
  'seed-planets.option.observations':
    'also generate this many observations of the planets, for queries that cost something',
  'seed-planets.plan.observations':
    '{rows|generated observation|generated observations} of the planets',
  'seed-planets.observations.made': 'The table observation has {rows|row|rows}.',
  'seed-planets.task': 'Until 2006 there was a ninth planet. Put it back, for a moment.',
  'seed-planets.task.none': 'Not yet: the table has no row called Pluto.',
  'seed-planets.task.hint':
    'Copy the first line as it stands: text stands in single quotes, and the id comes by itself. Where the prompt has become an arrow, a quote or the semicolon is missing.',
  'seed-planets.task.learned':
    'The database took your row at once, and every client sees it: there is nothing between you and the data yet. It was taken out again, as the astronomers did.',
  'seed-planets.task.restored':
    'The table had changed in other ways, too. The next step reads it, so it was made anew with its eight planets.',
} as const;
