/** The page as a whole, its groups, and how real a choice is here. */
export const createPageItself = {
  'create-page.page':
    'Ask about the choices of the create page one by one, or take those of this hands-on? (one small node)',
  'create-page.page.help':
    'ask about the choices of the create page one by one, or take those of this hands-on',
  'create-page.maxmemory.help':
    'memory for data of one node here, for example 64mb (otherwise what the node type has)',
  'create-page.choices.help': 'take the choices from a file that --print-choices wrote',
  'create-page.explain.help': 'explain one choice of the create page, or all, and do nothing else',
  'create-page.explain.title': 'The choices of the create page',
  'create-page.explain.unknown':
    'there is no choice "{name}" on the create page; there are: {names}.',
  'create-page.print-choices.help': 'print the choices as JSON and do nothing else',

  'create-page.group.engine': 'Engine and deployment',
  'create-page.group.settings': 'Cache settings and nodes',
  'create-page.group.network': 'Network',
  'create-page.group.availability': 'Availability',
  'create-page.group.security': 'Security',
  'create-page.group.backup': 'Backup',
  'create-page.group.maintenance': 'Maintenance',
  'create-page.group.logs': 'Logs',
  'create-page.group.here': 'Only in this tutorial',

  'create-page.here.real':
    'Here: real on private servers of this machine; the embedded engine imitates or refuses it.',
  'create-page.here.memory-only':
    "Here: its memory only. Processor and network are this machine's.",
  'create-page.here.nodes-only':
    'Here: nodes are real where this machine has a Redis or Valkey, and serverless is imitated by such a node.',
  'create-page.here.as-found':
    'Here: the Redis or Valkey that was found on this machine. Memcached is not started.',
  'create-page.here.checked':
    "Here: checked. ElastiCache's rules are applied to it; it changes nothing on a laptop.",
  'create-page.here.not-here': 'AWS only. Here your choice is recorded, and nothing else.',
} as const;
