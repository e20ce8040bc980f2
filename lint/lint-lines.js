// Lints pieces of code as if they stood at given paths, with the project's own configuration.
//
//   node lint/lint-lines.js < cases.json      [{ "path": "src/core/x.ts", "code": "…" }, …]
//
// Prints a JSON array with one array of { rule, message } for each case. Rules that need types are
// left out, because a path that does not exist has none.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { ROOT } from './judge.js';

const untyped = {
  files: ['**/*.ts'],
  rules: tseslint.configs.disableTypeChecked.rules,
  languageOptions: { parserOptions: { projectService: false, project: null } },
};
const eslint = new ESLint({ cwd: ROOT, overrideConfig: [untyped] });

const found = [];
for (const { path, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  found.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
console.log(JSON.stringify(found));
