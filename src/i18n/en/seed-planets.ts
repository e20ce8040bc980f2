export const seedPlanets = {} as const;
