import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import n from 'eslint-plugin-n';
import tseslint from 'typescript-eslint';
import { house } from './lint/rule.js';

const EXIT = {
  object: 'process',
  property: 'exit',
  message: 'Set process.exitCode in bin/ and let the process end by itself.',
};
const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Only src/cli/config.ts reads the environment.',
};
const CLIENTS = [
  'ImportExpression[source.value=/^(ioredis|mysql2)/]',
  "ImportDeclaration[importKind!='type'][source.value=/^(ioredis|mysql2)/]",
].map((selector) => ({
  selector,
  message:
    'A client is made in redis/sessions/client.ts or mysql/connect.ts alone, where its waits are bounded.',
}));

// A shorter limit would judge the machine; a longer one is said to be needed where it stands.
const OWN_LIMITS = [
  'CallExpression[callee.name=/^(before|after)(All|Each)$/][arguments.length>1]',
  'CallExpression[callee.name=/^(it|test)$/][arguments.length>2]',
  'CallExpression[callee.type="CallExpression"][callee.callee.object.name=/^(it|test)$/][arguments.length>2]',
].map((selector) => ({
  selector,
  message: 'The limit of jest.config.ts bounds a hang; no test has one of its own.',
}));

export default tseslint.config(
  // fixtures/ is shown to the learner, and run by steps/cached-read/code.test.ts.
  // An exercise's right and wrong answers are what learners write, with their faults.
  {
    ignores: [
      ...['dist/', 'coverage/', 'fixtures/', '**/node_modules/'],
      ...['steps/exercises/*/right/', 'steps/exercises/*/wrong/'],
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { n, house },
    rules: {
      'house/rooms': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      'n/prefer-node-protocol': 'error',
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-properties': ['error', EXIT, ENVIRONMENT],
      'max-lines': ['error', { max: 250 }],
    },
  },
  {
    files: ['src/engines/**/*.ts'],
    ignores: [
      '**/*.test.ts',
      'src/engines/redis/sessions/client.ts',
      'src/engines/mysql/connect.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...CLIENTS] },
  },
  {
    files: ['src/cli/config.ts', 'src/testing/**/*.ts', 'test/**/*.ts', '**/*.test.ts'],
    rules: { 'no-restricted-properties': ['error', EXIT] },
  },
  {
    // A program of its own: it gives the learner's file the environment that the checker sends.
    files: ['src/engines/learner/runner.ts'],
    rules: { 'no-restricted-properties': ['error', EXIT] },
  },
  {
    files: ['**/*.test.ts', '**/testing/**/*.ts', 'test/**/*.ts'],
    plugins: { jest },
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'no-restricted-syntax': ['error', ...OWN_LIMITS],
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect*'] }],
      'jest/no-export': 'off',
      'jest/no-standalone-expect': 'off',
      'jest/no-conditional-expect': 'off',
    },
  },
  { files: ['jest.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    rules: { 'max-lines': ['error', { max: 250 }], 'no-restricted-properties': ['error', EXIT] },
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
  { files: ['bin/**/*.ts'], rules: { 'no-console': 'off' } },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
);
