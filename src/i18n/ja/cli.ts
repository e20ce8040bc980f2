import type { cli as source } from '../en/cli.ts';

export const cli: Readonly<Record<keyof typeof source, string>> = {};
