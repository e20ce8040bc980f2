// The rooms of steps/, as rows of the plan in `rooms.js`: what units share, the units, and the lists of them.

const AUTHOR = ["author's face", 'elasticache'];

export const COURSE_ROOMS = [
  {
    name: 'kit',
    files: ['steps/kit/**'],
    may: AUTHOR,
    node: ['crypto', 'fs/promises', 'path', 'timers/promises'],
    because: 'what units share; it emits events and never prints, and knows no unit',
  },
  {
    name: 'list of labs',
    files: ['steps/labs/index.ts'],
    may: ['lab', 'kit', "author's face"],
    because: 'the list names the labs and nothing else',
  },
  {
    name: 'lab',
    files: ['steps/labs/:lab/**'],
    may: [...AUTHOR, 'kit'],
    node: ['crypto', 'timers/promises'],
    because: 'a lab stands alone: one lab never imports another; it emits events and never prints',
  },
  {
    name: 'list of exercises',
    files: ['steps/exercises/index.ts'],
    may: ['exercise', 'last exercise', 'kit', "author's face"],
    because: 'the list names the exercises and nothing else',
  },
  {
    name: 'last exercise',
    files: ['steps/exercises/whole/**'],
    may: [...AUTHOR, 'kit', 'exercise'],
    because: 'the last exercise asks for what the others ask for, and for nothing of its own',
  },
  {
    name: 'exercise',
    files: ['steps/exercises/:exercise/**'],
    may: [...AUTHOR, 'kit'],
    because: 'an exercise stands alone: it says what must be seen on the wire, and starts nothing',
  },
  {
    name: 'step',
    files: ['steps/:step/**'],
    may: [...AUTHOR, 'kit'],
    node: ['crypto', 'timers/promises'],
    because: 'a step stands alone: it emits events and never prints, connects or reads files',
  },
  {
    name: 'course',
    files: ['steps/*.ts'],
    may: [...AUTHOR, 'kit', 'step', 'list of labs', 'list of exercises'],
    because: 'the table of contents: it knows its units, and nothing of bin, cli, ui or journal',
  },
];
