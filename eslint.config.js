import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import n from 'eslint-plugin-n';
import tseslint from 'typescript-eslint';

const ENGINE_CLIENTS = ['ioredis', 'ioredis/*', 'mysql2', 'mysql2/*', 'memjs'].map((group) => ({
  group: [group],
  message: 'Database clients live in src/engines only: everything else talks to a port.',
}));
const DRAWING = ['chalk', 'ora', '@inquirer/*', 'inquirer', 'cli-table3', 'string-width'].map(
  (group) => ({
    group: [group],
    message: 'Drawing libraries live in src/ui only: steps emit events and never print.',
  }),
);
const STEPS = {
  group: ['**/steps/**', '**/steps'],
  message: 'src/ never imports steps/: the runner does not know the content.',
};
const SIBLINGS = (own) =>
  ['engines', 'ui', 'journal', 'report']
    .filter((name) => name !== own)
    .map((name) => ({
      group: [`**/${name}/**`, '!**/engines/engine.ts', '!**/ui/ui.ts'],
      message:
        'engines, ui, journal and report never import each other: they meet in bin/ and in the contracts.',
    }));
const OUTSIDE = {
  regex: '^\\.\\./\\.\\./|^node:(?!crypto$)|^(?!node:)[a-z@]',
  message: 'core and measure import nothing from outside: a team must be able to take them home.',
};
/** A later block replaces no-restricted-imports, so each folder lists its full set. */
const imports = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.flat() }],
});

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '**/node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { n },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      'n/prefer-node-protocol': 'error',
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'exit',
          message: 'Set process.exitCode in bin/ and let the process end by itself.',
        },
        {
          object: 'process',
          property: 'env',
          message: 'Only src/cli/config.ts reads the environment.',
        },
      ],
      'max-lines': ['error', { max: 250 }],
    },
  },
  {
    files: ['src/{contract,run,cli,commands,text}/**/*.ts'],
    rules: imports(STEPS, ENGINE_CLIENTS, DRAWING),
  },
  { files: ['src/engines/**/*.ts'], rules: imports(STEPS, DRAWING, SIBLINGS('engines')) },
  { files: ['src/ui/**/*.ts'], rules: imports(STEPS, ENGINE_CLIENTS, SIBLINGS('ui')) },
  {
    files: ['src/journal/**/*.ts'],
    rules: imports(STEPS, ENGINE_CLIENTS, DRAWING, SIBLINGS('journal')),
  },
  {
    files: ['src/report/**/*.ts'],
    rules: imports(STEPS, ENGINE_CLIENTS, DRAWING, SIBLINGS('report')),
  },
  { files: ['src/core/**/*.ts', 'src/measure/**/*.ts'], rules: imports(OUTSIDE) },
  {
    files: ['steps/**/*.ts'],
    rules: imports(ENGINE_CLIENTS, DRAWING, [
      {
        group: [
          '**/journal/**',
          '**/ui/**',
          '**/report/**',
          '**/engines/*',
          '!**/engines/engine.ts',
        ],
        message: 'Steps import the contract, core and measure.',
      },
    ]),
  },
  {
    files: ['src/cli/config.ts', 'src/testing/**/*.ts', 'test/**/*.ts', '**/*.test.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/testing/**/*.ts', 'test/**/*.ts'],
    plugins: { jest },
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect*'] }],
      'jest/no-export': 'off',
      'jest/no-standalone-expect': 'off',
      'jest/no-conditional-expect': 'off',
      'no-restricted-imports': 'off',
    },
  },
  { files: ['jest.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['bin/*.js', 'scripts/**/*.mjs', 'bench/**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
  { files: ['bin/**/*.ts'], rules: { 'no-console': 'off' } },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
);
