import type { seedPlanets as source } from '../en/seed-planets.ts';

export const seedPlanets: Readonly<Record<keyof typeof source, string>> = {};
