/** The words of the exercise slow-reader. */
export const en = {
  'exercise.slow-reader.title': 'A reader on its way puts no old row back',
  'exercise.slow-reader.why':
    'planet and rename as before, and one thing more. A reader has its row from MySQL, a write overtakes it, and only then the reader stores: the old row must not be read after that. Neither waits for the other. The file you get deletes the key, and the reader fills it again.',
  'exercise.slow-reader.hint':
    'Next to it: the lab stale-read, where such a reader can be seen at work.',
  'exercise.slow-reader.hint.1':
    'Draw both programs on one time line. Where does the reader stand when the key is deleted?',
  'exercise.slow-reader.hint.2':
    'The reader must notice that something was written since it asked. The DEL of a key that is not there leaves no trace, not even for WATCH.',
  'exercise.slow-reader.hint.3':
    'A version for each row. planet reads it first and makes it part of the key; rename, after the UPDATE, SETs it to a new random value that lives longer than any row. Or compare it when you store: in Lua, or by WATCH and MULTI.',
  'exercise.slow-reader.writer-waits':
    'rename for id {id} gave no answer within {seconds|second|seconds}: it waited for a reader who was still on the way.',
  'exercise.slow-reader.writer-waits.wanted':
    'A write that waits for no reader: what is written later wins, and a reader who dies must hold nobody up.',
  'exercise.slow-reader.old-rows-stored':
    'A reader asked MySQL for id {id}, rename wrote, the reader went on and stored what it had: the next planet gave the old name {name}, and so did all that followed.',
  'exercise.slow-reader.old-rows-for-a-while':
    'A reader asked MySQL for id {id}, rename wrote, the reader went on and stored what it had: planet gave the old name {name}. It was gone {ms} ms after rename had returned. A second delete only makes that time shorter.',
  'exercise.slow-reader.old-rows.wanted':
    'A reader who stores nothing, or where nobody looks, when the row was written since it asked.',
} as const;
