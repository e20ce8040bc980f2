import { proveExercise } from '../authors-fixture.ts';
import { spec } from './index.ts';

proveExercise(spec, { mjs: 'hangs-when-down', py: 'closed-when-down' });
