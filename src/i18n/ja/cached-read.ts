import type { cachedRead as source } from '../en/cached-read.ts';

export const cachedRead: Readonly<Record<keyof typeof source, string>> = {};
