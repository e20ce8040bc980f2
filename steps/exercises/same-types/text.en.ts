/** The words of the exercise same-types. */
export const en = {
  'exercise.same-types.title': 'Nobody can tell a hit from a miss',
  'exercise.same-types.why':
    'Write fetch(sql, params, ttl) so that a hit gives the very types that the miss gave: dates, decimals, bytes, NULL. The file you get keeps everything as JSON.',
  'exercise.same-types.hint':
    'Next to it: the lab bug-hunt, where a date that turned into text is one of the six faults.',
  'exercise.same-types.hint.1':
    'Print the type of each column, on the miss and on the hit. Which ones differ?',
  'exercise.same-types.hint.2':
    'JSON knows no dates, no bytes and no decimals: they come back as something else.',
  'exercise.same-types.hint.3':
    'Write the type beside the value, as { "$date": ... }, and make it again when you read; or use v8.serialize. (pickle would do it, too, but whoever can write into your Redis then runs code in your program.)',
  'exercise.same-types.differ':
    'Column {column}: {missType} {miss} on the miss, {hitType} {hit} on the hit.',
  'exercise.same-types.differ.wanted':
    'The same types and the same values, whether Redis answered or MySQL.',
} as const;
