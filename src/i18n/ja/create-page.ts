import type { createPage as source } from '../en/create-page.ts';

export const createPage: Readonly<Record<keyof typeof source, string>> = {};
