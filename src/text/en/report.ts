/** Texts of the report. */
export const report = {
  'report.title': 'My ElastiCache hands-on',
  'report.origin':
    'Started {started}, with elasticache-tutorial {tool} on Node {node}, {platform}. Every number below was measured in this run.',
  'report.guess': 'Guess before the measurement: {question} {guess}. Measured: {actual}.',
  'report.written': 'The report was written to {file}.',
  'report.commands': 'What was typed',
  'report.offer': 'Write your numbers to a page to keep, {file}?',
} as const;
