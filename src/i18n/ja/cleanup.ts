import type { cleanup as source } from '../en/cleanup.ts';

export const cleanup: Readonly<Record<keyof typeof source, string>> = {};
