import type { engines as source } from '../en/engines.ts';

export const engines: Readonly<Record<keyof typeof source, string>> = {};
