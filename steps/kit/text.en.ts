/** Words that several units share, and the card after the last step. */
export const en = {
  'seed-planets.observations.progress': 'observations made inside the server',
  'stands-for.system': 'Here a server on this machine stands for {service}: {reason}.',
  'stands-for.embedded':
    'Here the embedded engine of this tutorial stands for {service}: {reason}.',
  'stands-for.external': 'Here a server of yours stands for {service}: {reason}.',
  'stands-for.aws': 'Here it is {service} itself, in your AWS account: {reason}.',
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
  'card.guesses.choice': '{near} of {all} right or near',
  'card.removed.name': 'removed and proved',
  'card.removed': '{gone} of {all}',
  'card.next.lab': '{tutorial} lab {lab}',
  'verdict.faster':
    'Compared with {base}, {what} is {times} faster: that is the middle of {rounds|round|rounds}, which went from {low} to {high}.',
  'verdict.slower':
    'Compared with {base}, {what} takes {times} as long: that is the middle of {rounds|round|rounds}, which went from {low} to {high}.',
  'verdict.faster-every-round':
    'Compared with {base}, {what} was faster in every one of {rounds|round|rounds} (chance alone puts all on one side once in {chance} runs), but by how much cannot be said, because {why}: {low} to {high}.',
  'verdict.slower-every-round':
    'Compared with {base}, {what} was slower in every one of {rounds|round|rounds} (chance alone puts all on one side once in {chance} runs), but by how much cannot be said, because {why}: it took {low} to {high} as long.',
  'verdict.apart': 'the rounds differ too much among themselves',
  'verdict.few-rounds': '{rounds|round is|rounds are} too few',
  'verdict.too-small-to-claim':
    'Compared with {base}, {what} cannot be called faster or slower: over {rounds|round|rounds} it went from {low} to {high} as fast, neither faster in every one nor slower in every one.',
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
    'neither faster nor slower in every one of {rounds|round|rounds} ({low} to {high} as fast)',
  'verdict.short.single-round': 'one round only, from which nothing can be claimed',
  'verdict.short.nothing-measured': 'no round measured both',
  'verdict.cell.faster': 'faster',
  'verdict.cell.slower': 'slower',
  'verdict.cell.faster-every-round': 'faster, size unsure',
  'verdict.cell.slower-every-round': 'slower, size unsure',
  'verdict.cell.too-small-to-claim': 'cannot be said',
  'verdict.cell.nothing-measured': 'not measured',
  'cached-read.table.n': 'n',
  'cached-read.table.p50': 'p50',
  'cached-read.table.p95': 'p95',
  'cached-read.table.p99': 'p99',
  'cached-read.table.max': 'max',
  'outcome.hit': 'hit',
  'outcome.miss': 'miss',
  'outcome.bypass': 'bypass',
  'guess.none': '{question} (No guess: nobody was asked.)',
  'lab.check.left': 'the lab left something behind: {names}.',
  'exercise.plan.file': 'your file, with what you are given to start from, where there is none yet',
  'exercise.plan.redis': 'a Redis of the exercise alone, which is emptied for every check',
  'exercise.plan.check':
    'your program in a process of its own, with everything it says to Redis and MySQL',
  'exercise.file.new': 'Here is what you start from: {file}. Write in it; every save is checked.',
  'exercise.file.begun':
    'Your file: {file}. It begins as a copy of {from}, the last of its kind that you passed; every save is checked.',
  'exercise.part':
    'Of {of|exercise|exercises} this file passed {before}; the check that it did not pass is that of {exercise}.',
  'exercise.file.found': 'Your file: {file}. It is checked as it is.',
  'exercise.waiting':
    'Change {file} and save it; it is checked again then. Your file stays whatever happens.',
  'exercise.keys': 'h hint, r run again, s solution, q leave',
  'exercise.keys.edit': 'h hint, r run again, s solution, o open in your editor, q leave',
  'exercise.give-up': 'It is not passed yet. Give up, and see a solution?',
  'exercise.passed':
    'Passed: {exercise}. Every name and value of this check was new (seed {seed}).',
  'exercise.not-passed':
    'Not yet: {code} (exercise {exercise}, seed {seed}). What was seen, and what was wanted:',
  'exercise.check.nothing-left': 'Of the exercise nothing is left but your file',
  'exercise.no-function': 'The file has no function {name}.',
  'exercise.no-function.wanted':
    'A function of that name: export async function {name}(...) in JavaScript, def {name}(...): in Python.',
  'exercise.does-not-load': 'The file could not be loaded. {error}',
  'exercise.does-not-load.wanted': 'A file that loads and goes on living.',
  'exercise.package-missing': 'The package {name} was not found.',
  'exercise.package-missing.wanted':
    'For JavaScript, ioredis and mysql2 come with the tutorial. Any other package is yours to install: {name} in your folder, or for Python in its .venv.',
  'exercise.silent.load':
    'Loading the file took longer than {seconds|second|seconds}, so the program was ended: an endless loop, or a wait that never ends.',
  'exercise.silent':
    '{name} gave no answer within {seconds|second|seconds}, so the program was ended: an endless loop, or a wait that never ends.',
  'exercise.ended': 'The program ended by itself ({how}).',
  'exercise.prints-too-much':
    'The program printed more than 1 MiB and was ended: a line that is printed without end.',
  'exercise.prints-too-much.wanted': 'Output that somebody could read.',
  'exercise.threw': '{name} threw: {error}',
  'exercise.call.wanted': 'An answer from {name}.',
  'exercise.not-stored': 'After {name} for id {id} there was no new key in Redis.',
  'exercise.not-stored.wanted': 'What MySQL answered, kept in Redis for {ttl|second|seconds}.',
  'exercise.other-process-queries':
    'A second process was asked for id {id}, and it asked MySQL although the first had kept the answer.',
  'exercise.other-process-queries.wanted':
    'Keys that are alike in all processes of an application.',
  'exercise.hit-queries':
    '{name} for id {id} was asked a second time, and it asked MySQL although the answer was kept.',
  'exercise.hit-queries.wanted': 'A hit that is answered by Redis alone.',
  'exercise.wrong-rows': '{name} for id {id} gave {came}.',
  'exercise.wrong-rows.wanted':
    'The rows as MySQL gave them, here one: id {id}, name {name}, moons {moons}.',
  'exercise.not-renamed': 'rename for id {id} returned, and MySQL still has the name {old}.',
  'exercise.not-renamed.wanted':
    'The name {name} in MySQL when rename returns. PyMySQL writes in a transaction: without commit() nothing is left of it.',
  'exercise.old-after-write':
    'rename had returned, and planet for id {id} still gave the name {old}; MySQL has {name}.',
  'exercise.old-after-write.other-key':
    'rename had returned, and planet for id {id} still gave the name {old}. Deleted was {deleted}; the row is kept under {kept}.',
  'exercise.old-after-write.wanted':
    'A copy in Redis that is gone, or new, when rename returns: under the very key that planet reads.',
  'exercise.option.in':
    'write it in JavaScript, in TypeScript or in Python (with redis and PyMySQL)',
  'exercise.hint.of': 'Hint {number} of {of}. {hint}',
  'exercise.hint.offer':
    'The same thing was seen {times|time|times} in a row. The key h shows hint {number} of {of}.',
  'exercise.hint.all-given': 'That was the last hint. The key s shows a solution.',
  'exercise.option.hint': 'show the first hints, one to three of them',
  'exercise.option.solution': 'write a solution beside your file, once you have passed',
  'exercise.option.give-up': 'with --solution: before you have passed, which is kept in mind',
  'exercise.option.fresh': 'put your file aside under another name and begin anew',
  'exercise.file.aside': 'Your file was kept as {file}.',
  'exercise.solution.there': 'To compare with: {tutorial} {again} --solution',
  'exercise.solution.title': 'A solution of {exercise}',
  'exercise.solution.written':
    'A solution to compare with: {file}. What matters is what the servers see; yours may be another.',
  'exercise.option.once': 'check once and end, with exit code 1 when it is not passed',
  'exercise.option.wire': 'show everything that crossed the wire, not the last of it',
  'exercise.option.folder': 'where your file is, or will be',
  'exercise.option.seed': 'the same names and values again',
} as const;
