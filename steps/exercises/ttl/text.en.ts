/** The words of the exercise ttl. */
export const en = {
  'exercise.ttl.title': 'No key lives for ever, not even for a moment',
  'exercise.ttl.why':
    'Export fetch(sql, params, ttl) that reads through Redis and keeps what MySQL answered for ttl seconds. The file you get stores the value first and gives it an end afterwards. Find out why that is one step too many.',
  'exercise.ttl.hint':
    'Next to it: the lab bug-hunt, where a key without an end is one of the six faults.',
  'exercise.ttl.hint.1': 'What remains if the program dies between your two commands?',
  'exercise.ttl.hint.2': 'One command can store a value and give it an end; so can a transaction.',
  'exercise.ttl.hint.3': 'SET key value EX seconds, or SETEX key seconds value.',
  'exercise.ttl.not-atomic':
    '{first} left the key without an end; {second} gave it one later, as a second command. A crash between the two leaves the key there for ever.',
  'exercise.ttl.not-atomic.wanted':
    'Value and expiry in one step, so that no moment exists in which the key has no end.',
  'exercise.ttl.no-expiry': '{first} stored the key, and it has no end.',
  'exercise.ttl.no-expiry.wanted': 'A key that ends {ttl|second|seconds} after it was stored.',
  'exercise.ttl.wrong':
    '{first} gave the key a life of {life}; asked for were {ttl|second|seconds}.',
  'exercise.ttl.wrong.unit':
    '{first} gave the key a life of {life}; asked for were {ttl|second|seconds}. The number is right and its unit is not: EX counts seconds, PX milliseconds.',
  'exercise.ttl.wrong.wanted': 'A life of {ttl|second|seconds} from the moment it was stored.',
  'exercise.ttl.renewed':
    'A hit made the life of the key longer again: before it {before} ms were left, after it {after} ms. A key that is read often would then never be read anew from MySQL.',
  'exercise.ttl.renewed.wanted': 'A hit that leaves the time to live as it is.',
} as const;
