/** Texts of the lab slow-log. */
export const en = {
  'lab.slow-log.title': 'Slow log: the command that everybody waits for',
  'lab.slow-log.why':
    'Redis runs one command at a time. A command that takes 30 ms makes every other client wait, and on their side it looks as if the network were slow. The slow log tells which commands these are. Here you make three of them, read the log here and as ElastiCache delivers it, and ask in a better way.',
  'lab.slow-log.hint':
    'Try --keys 400000: which times grow with the number of keys, and which do not? Now write it yourself: exercise forget-all, then exercise leaderboard.',
  'lab.slow-log.figure.slowest-ms': 'the command that took longest',
  'lab.slow-log.option.keys': "keys in the lab's server",
  'lab.slow-log.option.rounds': 'how often each way is measured, by turns',
  'lab.slow-log.plan.server':
    "a small Redis server of the lab's own; your Redis is not touched, and it is removed at the end of the lab",
  'lab.slow-log.plan.keys': '{keys|key|keys} and one large hash in it',

  'lab.slow-log.make': '1. Three commands that hold everybody up',
  'lab.slow-log.make.plan':
    "The lab's own server holds {keys|session|sessions}, each a key of its own, and one hash with {fields|field|fields}.",
  'lab.slow-log.make.shortened':
    'Shortened here: the first reply has {fields|field|fields} in all, the second {keys|key|keys}.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Redis OSS parameters", slowlog-log-slower-than.
  'lab.slow-log.make.threshold':
    'A command that takes longer than slowlog-log-slower-than is written down, by default from 10,000 µs on. Here it is {threshold} µs, so that a fast machine writes them down, too. On ElastiCache CONFIG is refused; the value is set in a parameter group.',
  'lab.slow-log.make.script':
    'And a script in Lua that adds up the lengths of a fifth of the session values. Redis runs a script as one command:',
  'lab.slow-log.guess':
    'A GET of one key is sent while this script goes through {keys|key|keys}. After how many ms is it answered?',
  'lab.slow-log.make.wait':
    'The GET that was sent after the script took {behind}. Alone it takes {alone} (median of 101).',
  'lab.slow-log.make.tries': 'It was sent anew until the two met: try {tries}.',
  'lab.slow-log.make.learned':
    'Nothing is wrong with the GET. If you look at it alone, you suspect the network; what it waited for was the script.',
  'lab.slow-log.make.not-shown':
    'That a read waits for a slow command was not shown in this run ({tries|try|tries}). Try more --keys.',
  'lab.slow-log.make.over':
    'That a read waits for a slow command was not shown in this run ({tries|try|tries}): the answer of the script was there before the GET was sent. Try more --keys.',

  'lab.slow-log.read': '2. The slow log, here and on AWS',
  'lab.slow-log.read.fast':
    'Not in the log, because it took less than {threshold} µs on this machine: {commands}. Try more --keys.',
  'lab.slow-log.read.fields':
    "Newest first. Each entry: its number, the time in seconds since 1970, how long it took in µs, the command with its arguments, the client's address and name. What a script calls is written down as well when it is slow by itself.",
  'lab.slow-log.read.left-out':
    'Left out above: {n|entry|entries} of {command}, which the script called and which took longer than the threshold, too.',
  'lab.slow-log.read.waited-out':
    'The time is that of the command alone, without waiting and sending: the GET that waited is not in the log.',
  'lab.slow-log.read.waited-in':
    'The GET that waited is in the log of this server, with its waiting. On Redis and on ElastiCache the time is that of the command alone, and such a GET is missing.',
  'lab.slow-log.read.waited-part':
    'The time is that of the command alone, without waiting and sending: a GET was slow by itself here, so it is in the log with {logged}. That the GET which waited took {behind} is not there.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Log delivery".
  'lab.slow-log.read.delivered':
    'ElastiCache delivers the slow log to CloudWatch Logs or Amazon Data Firehose, as JSON or text, for clusters made of nodes (Redis OSS 6.0 or newer, Valkey), not for serverless caches.',
  'lab.slow-log.read.same':
    'These are the entries written out above as they would be delivered; the lab has written them in that format, AWS has not sent them:',
  'lab.slow-log.read.hidden':
    'Delivered, the arguments are gone, so that no data ends up in a log: you see which command it was, not with what.',
  'lab.slow-log.read.client':
    "What is left to find the place in your code is the client's name ({client}, set by CLIENT SETNAME; clients have an option for it) and its address. Give every program its name.",
  'lab.slow-log.read.no-client':
    'This server keeps no client names in its slow log. Redis and ElastiCache do: the name set by CLIENT SETNAME is what leads to the place in your code.',

  'lab.slow-log.fix': '3. A better way to ask',
  'lab.slow-log.fix.plan':
    'HMGET fetches the three fields that are needed instead of all. SCAN searches {pattern} in short turns instead of all at once, and others have their turn in between.',
  'lab.slow-log.fix.script':
    'The script gets a range as its argument and is called once for each part. It builds the names of its keys itself; in cluster mode and on serverless caches pass them as KEYS, all in one hash slot.',
  'lab.slow-log.fix.stopwatch':
    'The threshold is now so low that the slow log writes down everything the program sends: it becomes a stopwatch.',
  'lab.slow-log.measuring': 'both ways by turns',
  'lab.slow-log.way.hgetall': 'HGETALL, {fields|field|fields}',
  'lab.slow-log.way.hmget': 'HMGET, {fields|field|fields}',
  'lab.slow-log.way.keys': 'KEYS, {keys|key|keys}',
  'lab.slow-log.way.scan': 'SCAN, COUNT {count}',
  'lab.slow-log.way.script': 'script, {keys|key|keys} at once',
  'lab.slow-log.way.slices': 'script, {keys|key|keys} each',
  'lab.slow-log.table.title': 'Slow and better, side by side: medians of {rounds|round|rounds}',
  'lab.slow-log.table.way': 'way',
  'lab.slow-log.table.commands': 'commands',
  'lab.slow-log.table.command': 'one command',
  'lab.slow-log.table.longest': 'longest command',
  'lab.slow-log.table.total': 'until the answer',
  'lab.slow-log.longest-of': 'the longest command ({way})',
  'lab.slow-log.answer-of': 'the whole answer ({way})',
  'lab.slow-log.table.method':
    'One command and the longest one of a round are times on the server, from the slow log itself; for so long the server answered nobody else. The time until the answer is measured by the program, with sending and reading.',
  'lab.slow-log.table.different':
    '{way}: the two ways did not give the same answer, so do not compare them.',
  'lab.slow-log.chart':
    'The longest command of a round, median: for so long the server answered nobody else',
  'lab.slow-log.fix.work':
    'Only HMGET does less work. SCAN and the short scripts do the same work in pieces, with a round trip for each, and what they find may change in between; they are for jobs that have time.',
  'lab.slow-log.fix.writing':
    'Where the answer is needed often, do the work while writing: a set of the names, a counter that INCRBY keeps.',
  'lab.slow-log.tip':
    'Look for KEYS, HGETALL, SMEMBERS, LRANGE 0 -1, SORT and long scripts in your own code, and at every large key: redis-cli --bigkeys finds them with SCAN.',

  'lab.slow-log.check.ok':
    "on a fresh server both ways of all {questions|question|questions} gave the same answers; the lab's servers are gone",
  'lab.slow-log.check.bad':
    'on a fresh server the two ways of asking did not give the same answers.',
} as const;
