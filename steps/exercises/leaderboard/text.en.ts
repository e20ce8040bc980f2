/** The words of the exercise leaderboard. */
export const en = {
  'exercise.leaderboard.title': 'A leaderboard that many write at once',
  'exercise.leaderboard.why':
    'Export score(player, points), which adds points; top(n), the n best as [player, points], the best first; and rank(player), the place from 1, or nothing for who has no points. Several processes write at once, and many play. The file you get keeps one JSON value: Memcached could do that, too.',
  'exercise.leaderboard.hint':
    'Next to it: the lab slow-log, and what commands over everything cost all others.',
  'exercise.leaderboard.hint.1':
    'Two programs read the same points, add theirs and write. Whose points are lost?',
  'exercise.leaderboard.hint.2':
    'Redis has a type that keeps its members in the order of a number: the sorted set. It can add to that number itself.',
  'exercise.leaderboard.hint.3':
    'ZINCRBY key points player; ZRANGE key 0 n-1 REV WITHSCORES; ZREVRANK key player, which counts from 0 and knows no strangers.',
  'exercise.leaderboard.not-in-redis': 'score() returned, and Redis was sent nothing.',
  'exercise.leaderboard.not-in-redis.top': 'top({n}) returned, and Redis was asked for nothing.',
  'exercise.leaderboard.not-in-redis.wanted': 'Points in Redis, where every process finds them.',
  'exercise.leaderboard.wrong-top': 'top({n}) gave {came}.',
  'exercise.leaderboard.wrong-top.wanted': 'A list of pairs of a player and its points: {places}.',
  'exercise.leaderboard.kept-in-process': 'In a second process top({n}) gave {came}.',
  'exercise.leaderboard.kept-in-process.wanted':
    'What the first process was given, as well: {places}.',
  'exercise.leaderboard.not-waited-for':
    'score() returned while {command} was still held on its way to Redis. Whoever called it takes the points for kept, and hears of no error.',
  'exercise.leaderboard.not-waited-for.wanted':
    'A score() that ends when Redis has answered: await or return what the client gives.',
  'exercise.leaderboard.points-lost':
    'One process was held before its {command}; meanwhile another gave {player} {second|point|points}. Then the first went on, and {player} had {came|point|points} instead of {wanted}.',
  'exercise.leaderboard.points-lost.crowd':
    'Two processes gave points in {calls} calls at once, and {player} had {came|point|points} instead of {wanted}.',
  'exercise.leaderboard.points-lost.wanted':
    'An addition that nobody can come between. What is read, added to and written back undoes what others wrote meanwhile.',
  'exercise.leaderboard.wrong-order': 'top({n}) gave {came}.',
  'exercise.leaderboard.wrong-order.wanted': 'The most points first, by number: {places}.',
  'exercise.leaderboard.wrong-order.ties':
    'Nobody scored, and the order was another one: {before}, then {after}.',
  'exercise.leaderboard.wrong-order.ties.wanted':
    'Players with the same points always in the same order.',
  'exercise.leaderboard.rank-off-by-one':
    'rank() of {player}, who is number {wanted} in top(), gave {came}.',
  'exercise.leaderboard.wrong-rank':
    'rank() of {player}, who is number {wanted} in top(), gave {came}.',
  'exercise.leaderboard.rank.wanted':
    'The place as people count it: the best is number 1. Redis counts from 0.',
  'exercise.leaderboard.stranger-ranked':
    'rank() of {player}, who was never given a point, gave {came}.',
  'exercise.leaderboard.stranger-ranked.wanted':
    'Nothing (null, undefined or None) for who has no points.',
  'exercise.leaderboard.reads-everything':
    'With {players|player|players} who have long names, {call} moved {bytes|byte|bytes}, most of them for {command}.',
  'exercise.leaderboard.reads-everything.inside':
    '{call} sent {command}, which goes through all members, however little it answers. Everybody waits meanwhile.',
  'exercise.leaderboard.reads-everything.wanted':
    'At most {limit|byte|bytes} for each call, however many play.',
} as const;
