/** The words of the exercise after-write. */
export const en = {
  'exercise.after-write.title': 'What was written is read at once',
  'exercise.after-write.why':
    'Two functions: planet(table, id, ttl) reads a row through Redis, rename(table, id, name, ttl) writes its new name. When rename has returned, every reader gets the new name; no other key is lost. The file you get writes to MySQL and leaves the copy in Redis as it was.',
  'exercise.after-write.hint':
    'Next to it: the lab stale-read, which counts how long an old value is still read.',
  'exercise.after-write.hint.1': 'Who still has the old name, and under which key?',
  'exercise.after-write.hint.2':
    'First the truth, then its copy. What happens to a reader who comes between the two, and what if MySQL refuses?',
  'exercise.after-write.hint.3':
    'UPDATE, COMMIT in a transaction, then DEL of the very key that planet reads: one function makes the key for both. Writing the row into Redis will do, too, with its ttl.',
  'exercise.after-write.others-lost':
    'rename for id {id} took {count|other key|other keys} away with it.',
  'exercise.after-write.others-lost.wanted':
    'Only what is kept of this one row, gone or new: an emptied cache sends everybody to MySQL, and Redis may hold what belongs to others.',
  'exercise.after-write.no-expiry':
    'After rename for id {id}, the key {key} holds the new name and has no end.',
  'exercise.after-write.no-expiry.wanted':
    'A life of {ttl|second|seconds} (ttl) for what rename stores, whether the key was there before or not.',
  'exercise.after-write.kept-though-refused':
    'MySQL refused the UPDATE for id {id}, and planet gave the name {name}, which MySQL never had.',
  'exercise.after-write.kept-though-refused.wanted':
    'The name as MySQL has it, {name}: into Redis goes what MySQL has accepted.',
  'exercise.after-write.deleted-too-early':
    'A reader came while the write for id {id} was on its way to MySQL. When rename had returned, planet gave the old name {name}.',
  'exercise.after-write.deleted-too-early.wanted':
    'MySQL first, in a transaction up to its COMMIT, and Redis when MySQL has answered. A key that is deleted sooner is filled again with the old row.',
} as const;
