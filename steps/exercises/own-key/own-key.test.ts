import { proveExercise } from '../authors-fixture.ts';
import { spec } from './index.ts';

proveExercise(spec, { mjs: 'key-without-params', py: 'key-without-params' });
