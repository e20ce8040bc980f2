import { proveExercise } from '../authors-fixture.ts';
import { spec } from './index.ts';

proveExercise(spec, { mjs: 'not-stored', py: 'not-stored' });
