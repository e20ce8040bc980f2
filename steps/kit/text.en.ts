/** Words that several units share, and the card after the last step. */
export const en = {
  'seed-planets.observations.progress': 'observations made inside the server',
  'card.title': 'My cache',
  'card.costliest': 'costliest query',
  'card.query': '{rows|row|rows}',
  'card.database': 'database alone',
  'card.hit': 'cache hit',
  'card.clear':
    'The hit: {verdict}. Medians of {queries|plain query|plain queries} and {hits|hit|hits}.',
  'card.unclear':
    'A hit took {hit}, the database alone {database} (medians, n = {hits} and {queries}): {verdict}.',
  'card.guesses.name': 'guesses',
  'card.guesses': '{near} of {all} within a factor of two',
  'card.guesses.percent': '{near} of {all} near: within a factor of two (of %: 5 points)',
  'card.removed.name': 'removed and proved',
  'card.removed': '{gone} of {all}',
  'card.next.lab': '{tutorial} lab {lab}',
  'verdict.faster':
    'Compared with {base}, {what} is {times} faster: that is the middle of {rounds|round|rounds}, which went from {low} to {high}.',
  'verdict.slower':
    'Compared with {base}, {what} takes {times} as long: that is the middle of {rounds|round|rounds}, which went from {low} to {high}.',
  'verdict.faster-every-round':
    'Compared with {base}, {what} was faster in every one of {rounds|round|rounds} (by chance alone: 1 in {chance}), but by how much cannot be said: {low} to {high}.',
  'verdict.slower-every-round':
    'Compared with {base}, {what} was slower in every one of {rounds|round|rounds} (by chance alone: 1 in {chance}), but by how much cannot be said: it took {low} to {high} as long.',
  'verdict.too-small-to-claim':
    'Compared with {base}, {what} cannot be called faster or slower: over {rounds|round|rounds} it went from {low} to {high} as fast. A difference was too small to claim.',
  'verdict.single-round':
    'Compared with {base}, {what} cannot be called faster or slower: both were measured in one round only.',
  'verdict.nothing-measured':
    'Compared with {base}, nothing can be said of {what}: this run did not measure both.',
  'verdict.short.faster': '{low} to {high} faster in {rounds|round|rounds}',
  'verdict.short.slower': 'takes {low} to {high} as long in {rounds|round|rounds}',
  'verdict.short.faster-every-round':
    'faster in every one of {rounds|round|rounds}, but by how much cannot be said ({low} to {high})',
  'verdict.short.slower-every-round':
    'slower in every one of {rounds|round|rounds}, but by how much cannot be said ({low} to {high} as long)',
  'verdict.short.too-small-to-claim':
    'too small a difference to claim ({low} to {high} as fast in {rounds|round|rounds})',
  'verdict.short.single-round': 'one round only, from which nothing can be claimed',
  'verdict.short.nothing-measured': 'no round measured both',
  'verdict.cell.faster': 'faster',
  'verdict.cell.slower': 'slower',
  'verdict.cell.faster-every-round': 'faster, size unsure',
  'verdict.cell.slower-every-round': 'slower, size unsure',
  'verdict.cell.too-small-to-claim': 'too small to claim',
  'verdict.cell.nothing-measured': 'not measured',
  'cached-read.table.n': 'n',
  'cached-read.table.p50': 'p50',
  'cached-read.table.p95': 'p95',
  'cached-read.table.p99': 'p99',
  'cached-read.table.max': 'max',
  'guess.none': '{question} (No guess: nobody was asked.)',
  'lab.check.left': 'the lab left something behind: {names}.',
} as const;
