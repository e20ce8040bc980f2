import { proveExercise } from '../authors-fixture.ts';
import { spec } from './index.ts';

proveExercise(spec, { mjs: 'not-let-in', py: 'not-let-in' });
