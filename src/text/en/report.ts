/** Texts of the report. */
export const report = {
  'report.title': 'My ElastiCache hands-on',
  'report.origin':
    'Session begun {started}, with elasticache-tutorial {tool} on Node {node}, {platform}. Every number below was measured in this workspace; a step or lab that was run more than once shows its last run.',
  'report.guess': 'Before the measurement: {guess}',
  'report.written': 'The report was written to {file}.',
  'report.commands': 'What was typed, and the answers',
  'report.reads': 'The reads, one by one',
  'report.reads.read': 'Read',
  'report.reads.outcome': 'Outcome',
  'report.reads.total': 'Total',
  'report.reads.cache': 'Cache',
  'report.reads.database': 'Database',
  'report.reads.rows': 'Rows',
  'report.reads.ttl': 'TTL left',
  'report.reads.key': 'Key',
  'report.reads.more': '{more|more read is|more reads are} in the report as JSON.',
  'report.offer': 'Write your numbers to a page to keep, {file}?',
} as const;
