/** Texts of the lab slow-log. */
export const en = {
  'lab.slow-log.title': 'Slow log: the command that everybody waits for',
  'lab.slow-log.why':
    'Redis runs one command at a time. A command that takes 30 ms makes every other client wait for up to 30 ms, and on their side it looks as if the network were slow. The slow log tells which commands these are. Here you make three of them, read the log as Redis keeps it and as ElastiCache delivers it, and then ask the same three questions in a way that holds nobody up.',
  'lab.slow-log.hint':
    'Try --keys 400000: which times grow with the number of keys, and which do not?',
  'lab.slow-log.option.keys': "keys in the lab's server",
  'lab.slow-log.option.rounds': 'how often each way is measured, by turns',
  'lab.slow-log.plan.server':
    "a small Redis server of the lab's own; your Redis is not touched, and it is removed at the end of the lab",
  'lab.slow-log.plan.keys': '{keys} keys and one large hash in it',

  'lab.slow-log.make': '1. Three commands that hold everybody up',
  'lab.slow-log.make.plan':
    "The lab's own server holds {keys} sessions, each a key of its own, and one hash with {fields} fields.",
  'lab.slow-log.make.threshold':
    'A command that takes longer than slowlog-log-slower-than is written down, by default from 10,000 µs on. Here it is {threshold} µs, because a laptop is faster than a small node. On ElastiCache CONFIG is refused; the value is set in a parameter group.',
  'lab.slow-log.make.script':
    'And a script in Lua that adds up how long a fifth of the sessions are. Redis runs a script as one command:',
  'lab.slow-log.guess':
    'A GET of one key is sent while this script goes through {keys} keys. After how many ms is it answered?',
  'lab.slow-log.make.wait':
    'The GET took {behind} behind the script. Alone it takes {alone} (median of 101).',
  'lab.slow-log.make.learned':
    'Nothing is wrong with the GET. If you only look at it, you will search in the network; what it waited for is in the slow log.',

  'lab.slow-log.read': '2. The slow log, here and on AWS',
  'lab.slow-log.read.fast':
    'This machine did not need {threshold} µs for every one of them, so fewer than three are in the log. Try more --keys.',
  'lab.slow-log.read.fields':
    "Newest first. Each entry: its number, the time in seconds since 1970, how long it took in µs, the command with its arguments, the client's address and name. The time is that of the command alone, without waiting and sending: the GET that waited is not in it. What a script calls is written down as well when it is slow by itself.",
  'lab.slow-log.read.delivered':
    'ElastiCache delivers the slow log to CloudWatch Logs or Kinesis Data Firehose, as JSON or text, for clusters made of nodes (Redis OSS 6.0 or newer, Valkey), not for serverless caches. These are the same entries as they would be delivered; the lab has written them in that format, AWS has not sent them:',
  'lab.slow-log.read.hidden':
    "The arguments are gone, so that no data ends up in a log: you see that it was KEYS, not which pattern. What is left to find the place in your code is the client's name ({client}, set by CLIENT SETNAME; clients have an option for it) and its address. Give every program its name.",

  'lab.slow-log.fix': '3. The same questions, asked better',
  'lab.slow-log.fix.plan':
    'HMGET fetches the three fields that are needed instead of all. SCAN searches {pattern} in short turns instead of all at once, and others have their turn in between. The script gets a range as its argument and is called once for each part. The threshold is set so low now that the slow log writes down everything the program sends: it becomes a stopwatch.',
  'lab.slow-log.measuring': 'both ways by turns',
  'lab.slow-log.way.hgetall': 'HGETALL, {fields} fields',
  'lab.slow-log.way.hmget': 'HMGET, {fields} fields',
  'lab.slow-log.way.keys': 'KEYS, {keys} keys',
  'lab.slow-log.way.scan': 'SCAN, COUNT {count}',
  'lab.slow-log.way.script': 'script, {keys} keys at once',
  'lab.slow-log.way.slices': 'script, {keys} keys each',
  'lab.slow-log.table.title': 'Slow and better, side by side: medians of {rounds} rounds',
  'lab.slow-log.table.way': 'way',
  'lab.slow-log.table.commands': 'commands',
  'lab.slow-log.table.command': 'one command',
  'lab.slow-log.table.longest': 'longest command',
  'lab.slow-log.table.total': 'until the answer',
  'lab.slow-log.table.both':
    '{way}: one command is about {times} times shorter, and the answer comes about {faster} times sooner ({rounds} rounds).',
  'lab.slow-log.table.shorter':
    '{way}: one command is about {times} times shorter; the difference in the time until the answer is too small to claim ({rounds} rounds).',
  'lab.slow-log.table.shorter-slower':
    '{way}: one command is about {times} times shorter, but the answer takes about {slower} times as long ({rounds} rounds).',
  'lab.slow-log.table.unclear': '{way}: no shorter command can be claimed.',
  'lab.slow-log.table.method':
    'One command and the longest one are times on the server, from the slow log itself (medians of the rounds): so long does everybody else wait for it. The time until the answer is measured by the program, with sending and reading.',
  'lab.slow-log.table.different':
    '{way}: the two ways did not give the same answer, so do not compare them.',
  'lab.slow-log.chart': 'One command on the server, median: up to so long everybody else waits',
  'lab.slow-log.fix.learned':
    'Only the first fix does less work. SCAN and the short scripts do the same work in pieces, with a round trip for each, and what they find may change in between; they are for jobs that have time. Where the answer is needed often, do the work while writing: a set of the names, a counter that INCRBY keeps.',
  'lab.slow-log.tip':
    'Look for KEYS, HGETALL, SMEMBERS, LRANGE 0 -1, SORT and long scripts in your own code, and at every large key: redis-cli --bigkeys finds them with SCAN.',

  'lab.slow-log.check.ok':
    "on a fresh server both ways of all {questions} questions gave the same answers; the lab's servers are gone",
  'lab.slow-log.check.bad':
    'on a fresh server the two ways of asking did not give the same answers.',
} as const;
