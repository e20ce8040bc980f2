/** Words of the quiz beside its questions. */
export const quiz = {
  'quiz.command': 'ask questions with their reasons, those first that are due',
  'quiz.hint':
    'In a terminal: 1 to 4 answers, then y or n says whether you were sure. Right and sure moves a question up a box (five boxes: 1, 2, 4, 9 and 21 days), wrong puts it back into the first. Without a terminal, what is due is printed, or --answers is marked.',
  'quiz.option.topic': 'only questions of one topic: {topics}',
  'quiz.option.all': 'all questions, also those that are not due',
  'quiz.option.exam': 'an exam of so many questions against the clock; reasons come at its end',
  'quiz.option.require': 'with --exam: end with exit code 1 below this percentage of right answers',
  'quiz.option.answers':
    'take the answers from a JSON file of question ids with option ids, such as {"same-ttl": "c"}, and ask nobody',
  'quiz.option.seed': 'draw the same order of options, and the same exam, again',
  'quiz.require.needs-exam': 'it belongs to --exam.',
  'quiz.answers.unreadable': '{file} cannot be read: {reason}',
  'quiz.answers.not-json':
    '{file} must hold one JSON object, from the ids of questions to the ids of options.',
  'quiz.answers.no-question': '{file} names a question "{question}", which there is not.',
  'quiz.answers.no-option': '{file} must give one of these for "{question}": {values}.',
  'quiz.set-aside':
    'The file of your answers was damaged. It was set aside as {file}; what could be read of it is kept.',

  'quiz.title': 'Quiz',
  'quiz.head': 'Question {position} of {of} ({aside}): {topic}',
  'quiz.head.new': 'new',
  'quiz.head.box': 'box {box} of 5',
  'quiz.head.left': '{time} left',
  'quiz.option.numbered': '{number}. {text}',
  'quiz.keys': '1-4 answer   s skip   q leave',
  'quiz.keys.sure': 'Sure of {number}?  y yes  n guess  q leave',
  'quiz.keys.next': 'Enter go on   q leave',
  'quiz.keys.exam': '1-4 answer   s skip   q end',
  'quiz.label.right': 'Right',
  'quiz.label.wrong': 'Wrong',
  'quiz.label.answer': 'Answer',
  'quiz.label.other': 'Not',
  'quiz.label.shown': 'See it',
  'quiz.label.box': 'Box',
  'quiz.box.up': 'Right and sure: up to box {box} of 5. Next time in {days|day|days}.',
  'quiz.box.top': 'Right and sure: it stays in box {box}, the last. Next time in {days|day|days}.',
  'quiz.box.unsure':
    'Right, but not by a sure answer: it stays in box {box} of 5. Next time in {days|day|days}.',
  'quiz.box.early':
    'Right before it was due, which proves little: it stays in box {box} of 5. Next time in {days|day|days}.',
  'quiz.box.back': 'Back to box 1 of 5. Next time in {days|day|days}.',
  'quiz.box.back-again':
    'Back to box 1 of 5. It comes again after three others, and in {days|day|days}.',

  'quiz.end': 'Right in this sitting: {right} of {answered}.',
  'quiz.end.sure': 'You were sure of {sure}, and wrong in spite of it: {mistaken}.',
  'quiz.standing':
    'Known (answered rightly and surely): {known} of {all}. Due now: {due}. Never asked: {fresh}.',
  'quiz.standing.later':
    'Known (answered rightly and surely): {known} of {all}. Nothing is due; the next question comes in {days|day|days}.',
  'quiz.how-to-answer':
    'In a terminal {tutorial} quiz asks these one by one. A script finds the ids of questions and options by {tutorial} quiz --json, and answers by --answers FILE, a JSON object from one to the other.',

  'quiz.exam.title': 'Exam',
  'quiz.exam.over': 'The time is over. This answer and those that follow do not count.',
  'quiz.exam.score': 'Right: {right} of {of}, which is {percent}. Time: {time}.',
  'quiz.exam.by-topic': 'By topic',
  'quiz.exam.seed': 'The same exam again: --seed {seed}',
  'quiz.exam.how-to-answer':
    'In a terminal these are asked against the clock. A script answers the same exam by --seed {seed} and --answers FILE; --json tells the ids.',
  'quiz.column.topic': 'topic',
  'quiz.column.questions': 'questions',
  'quiz.column.right': 'right',
  'quiz.column.known': 'known',
  'quiz.column.answers': 'answers',
  'quiz.report.note':
    'Known: answered rightly and surely since it was last wrong. Answers count every time a question was asked.',
  'quiz.status': 'Quiz',
  'quiz.status.value': '{known} of {all} known, {due} due; next: {command}',
} as const;
