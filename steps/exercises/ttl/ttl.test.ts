import { proveExercise } from '../authors-fixture.ts';
import { spec } from './index.ts';

proveExercise(spec, { mjs: 'expiry-not-atomic', py: 'expiry-not-atomic' });
