import { describeCatalog } from '../testing/catalog-suite.ts';
import { program } from './program.ts';

describeCatalog('the program', {
  texts: program,
  // The course's kit asks for what only a real server can do in the program's words.
  usedIn: ['bin', 'src'],
  // The kinds of engine are what the learner types after --engine.
  untranslated: [
    'ui.engine.aws',
    'ui.engine.embedded',
    'ui.engine.external',
    'ui.engine.system',
    'ui.resource.pid',
  ],
  padded: ['ui.read.separator'],
});
