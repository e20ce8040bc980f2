/** Texts of the lab sessions. */
export const en = {
  'lab.sessions.title': 'Sessions: who is logged out when a server dies',
  'lab.sessions.why':
    'A web site that has grown runs as several processes behind one address. Where is it written down that you have logged in? If in the memory of one process, the others do not know you. Kept in Redis, every process can read sessions, and none owns them. Here both are tried with real web processes.',
  'lab.sessions.hint':
    'Try --visitors 100, and --idle 5 to watch sessions live longer. Now write it yourself: exercise sessions.',
  'lab.sessions.figure.recognised': 'requests that were recognised, with sessions in Redis',
  'lab.sessions.figure.logged-out': 'visitors logged out, with sessions in Redis',
  'lab.sessions.option.visitors': 'visitors who log in',
  'lab.sessions.option.idle': 'seconds after which an unused session ends, in the last part',
  'lab.sessions.plan.web':
    'small web processes on 127.0.0.1, two and a balancer at a time, ended during the lab',
  'lab.sessions.plan.keys':
    'sessions of {visitors|visitor|visitors} in Redis, removed at the end of the lab',

  'lab.sessions.outage': '1. Two processes, one address, one crash',
  'lab.sessions.outage.plan':
    'Two web processes, A and B, are behind a balancer that gives them requests in turn. {visitors|visitor logs|visitors log} in first, then each asks twice who it is; then A is killed (SIGKILL, as a crash would), and each asks once more.',
  'lab.sessions.outage.shown':
    'Shown are the requests of the first visitor; those of the others go between them. Of the headers you see the one that names the process: x-served-by.',
  'lab.sessions.guess':
    '{visitors|visitor is|visitors are} logged in. Sessions are in memory, and the balancer always sends a visitor to the same process. A is killed: how many visitors are logged out?',
  'lab.sessions.outage.memory':
    'Sessions in memory. The process that did not see the login knows nothing of it, and that needs no crash:',
  'lab.sessions.outage.sticky':
    'Sessions in memory, and a sticky balancer: a cookie of its own sends each visitor to the same process again.',
  'lab.sessions.outage.redis':
    'Sessions in Redis. It does not matter which process answers, so the balancer needs no cookie:',
  'lab.sessions.way.memory': 'in memory',
  'lab.sessions.way.sticky': 'in memory, sticky',
  'lab.sessions.way.redis': 'in Redis',
  'lab.sessions.outage.title':
    '{visitors|visitor|visitors} of two web processes, one of which is killed',
  'lab.sessions.outage.way': 'sessions',
  'lab.sessions.outage.requests': 'requests',
  'lab.sessions.outage.recognised': 'recognised before',
  'lab.sessions.outage.logged-out': 'logged out after',
  'lab.sessions.outage.verdict':
    'In memory only {memory} of the requests were recognised although nothing had failed. With the sticky balancer it was {before} until the crash, which logged out {sticky} of {visitors|visitor|visitors}; with sessions in Redis the crash logged out {redis}.',
  'lab.sessions.outage.hides':
    'A sticky balancer only hides where the sessions are: a crash, a deployment or a smaller group of servers still takes them along.',
  'lab.sessions.outage.hides-not-shown':
    'That a crash takes sessions in memory along was not shown in this run: with the sticky balancer nobody was logged out.',
  'lab.sessions.outage.outlive': 'In Redis the sessions outlived the process at which they began.',
  'lab.sessions.outage.outlive-not-shown':
    'That sessions in Redis outlive a process was not shown in this run.',
  'lab.sessions.outage.price':
    'The price is that Redis now holds something that is not a copy of anything: if it loses its memory, everybody is logged out, so for sessions use replicas and automatic failover.',
  'lab.sessions.scale-out': '2. One more process',
  'lab.sessions.scale-out.plan':
    'Processes do not only die, they are added when more visitors come. {visitors|visitor logs|visitors log} in at process A; then process C is started, and they come to it with their cookies.',
  'lab.sessions.scale-out.title': '{visitors|visitor|visitors} at a process that was added later',
  'lab.sessions.scale-out.known': 'recognised',
  'lab.sessions.scale-out.memory-none':
    'Sessions in memory: the new process knew none of {visitors|visitor|visitors}.',
  'lab.sessions.scale-out.memory-some':
    'Sessions in memory: the new process knew {known} of {visitors|visitor|visitors}.',
  'lab.sessions.scale-out.memory-all':
    'Sessions in memory: the new process knew all {visitors|visitor|visitors}.',
  'lab.sessions.scale-out.redis-none':
    'Sessions in Redis: the new process knew none of {visitors|visitor|visitors}. Look at the keys.',
  'lab.sessions.scale-out.redis-some':
    'Sessions in Redis: the new process knew {known} of {visitors|visitor|visitors}. Look at the keys.',
  'lab.sessions.scale-out.redis-all':
    'Sessions in Redis: the new process knew all {visitors|visitor|visitors} at once. So a site can grow and shrink without a word to its visitors.',

  'lab.sessions.sliding': '3. Sliding expiry',
  'lab.sessions.sliding.plan':
    'A session should end {idle} s after it was last used, not {idle} s after the login. So each use sets the TTL (time to live) again.',
  'lab.sessions.sliding.visitors':
    'Three visitors log in: one who asks all the time, one whose open page only polls in the background (which must not count as use, or nobody would ever be logged out), and one who went away.',
  'lab.sessions.sliding.code':
    'What the web process does: 1: an unknown session, or one unused for too long. 2: unless it only polls, the session gets its whole life again.',
  'lab.sessions.sliding.watching': 'watching three sessions',
  'lab.sessions.habit.active': 'active',
  'lab.sessions.habit.polling': 'polling only',
  'lab.sessions.habit.away': 'away',
  'lab.sessions.sliding.title': 'Three sessions that end when unused for {idle} s',
  'lab.sessions.sliding.visitor': 'visitor',
  'lab.sessions.sliding.recognised': 'recognised',
  'lab.sessions.sliding.gone': 'gone after',
  'lab.sessions.sliding.method':
    'A dash means that the session was still there at the end. The key was looked at with PTTL every {every} ms, and the longest pause between two looks was {gap}, so a time is exact to about that; looking does not make a key live longer.',
  'lab.sessions.sliding.chart': 'Remaining life of each session, as Redis tells it',
  'lab.sessions.sliding.same':
    'Polling and being away look the same to Redis: their sessions ended together.',
  'lab.sessions.sliding.kept': 'The session that was used was still there at the end.',
  'lab.sessions.sliding.kept-not-shown':
    'That use keeps a session alive was not shown in this run: the session that was used was gone after {gone}.',
  'lab.sessions.sliding.kept-late':
    'That use keeps a session alive was not shown in this run: the session that was used was gone after {gone}. Up to {pause} lay between two looks at it, one after each request: about as long as it lives unused, or longer.',
  'lab.sessions.sliding.removed':
    'Nothing has to clean up old sessions: Redis removed the unused ones by itself.',
  'lab.sessions.sliding.removed-not-shown':
    'That unused sessions end was not shown in this run: at the end not both of them were gone.',
  'lab.sessions.sliding.getex':
    'GET and EXPIRE are two commands; from Redis 6.2 on, GETEX does both in one.',
  'lab.sessions.tip':
    'For real sites: random ids of at least 128 bits, cookies with HttpOnly, Secure and SameSite, a longest life beside the idle time, and DEL at logout.',
  'lab.sessions.policy':
    'A policy such as volatile-lru may evict sessions when the memory is full; give sessions a Redis of their own, or noeviction.',

  'lab.sessions.check.ok':
    'a visitor who logged in at one process was known to the other after the first was killed; nothing of the lab is left',
  'lab.sessions.check.bad': 'a visitor with a session in Redis was logged out.',
} as const;
