/** Texts of the orchestrator: the plan, resuming, the summary; and of status. */
export const run = {
  'run.consent': 'Go ahead?',
  'run.declined': 'Nothing was done.',
  'run.already-done': 'Already done and still standing: {title}.',
  'run.done-again':
    '{title} was done before, but does not stand any more ({problem}) It is done again.',
  'run.kept-files':
    'Kept on purpose: the journal for the report, {journal}{template}. To remove these too: {tutorial} cleanup --purge',
  'run.kept-template': ', and a cached data folder for fast starts, {folder}',
  'run.purged': 'The journal and the cached data folder are gone, too.',
  'run.journal-kept': 'A copy of the unreadable journal was kept: {file}',
  'run.summary.title': 'What you have seen',
  'run.summary.hit-ratio':
    'Hit ratio {percent} percent: that share of the reads never reached MySQL. The mean of all reads can be at most 1 / (1 - hit ratio) times faster, however fast a hit is.',
  'run.summary.costliest':
    'So much for eight rows. The costliest query took MySQL {database} ms and the cache {hit} ms: {lowest} to {highest} times faster, round by round.',
  'run.summary.meaning':
    'The application looks in the cache, asks the database on a miss, and stores the answer with a TTL. The cache knows nothing of the database, and the TTL decides how old an answer may be.',
  'run.summary.next':
    'Where to go next: your own query with cached-read --sql, a longer --ttl, and the labs ({tutorial} lab).',
  'run.summary.report': 'Your own numbers to keep: {tutorial} report --out report.md',
  'status.title': 'Where you are',
  'status.step': 'step',
  'status.state': 'state',
  'status.done': 'done',
  'status.open': 'not yet',
  'status.steps': 'Steps',
  'status.resources': 'What stands',
  'status.what': 'what',
  'status.engine': 'engine',
  'status.where': 'where',
  'status.process': 'process',
  'status.answers': 'answers',
  'status.yes': 'yes',
  'status.no': 'no',
  'status.nothing': 'Nothing has been made here yet.',
  'status.next': 'Next',
  'status.workspace': 'Workspace',
} as const;
