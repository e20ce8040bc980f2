/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const config: Config = {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/bin',
    '<rootDir>/servers',
    '<rootDir>/elasticache',
    '<rootDir>/src',
    '<rootDir>/steps',
    '<rootDir>/test',
  ],
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['<rootDir>/src/testing/aws/guard.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  reporters: ['default', '<rootDir>/scripts/report-skipped.mjs'],
  // Most tests wait for servers that start: one more than the two cores of a small machine keeps these busy.
  maxWorkers: 3,
  // Bounds a hang only: on a busy machine a test that starts servers takes many times as long.
  testTimeout: 300_000,
  restoreMocks: true,
  errorOnDeprecated: true,
};

export default config;
