import type { run as source } from '../en/run.ts';

export const run: Readonly<Record<keyof typeof source, string>> = {};
