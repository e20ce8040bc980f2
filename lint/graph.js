// Reads what every TypeScript file imports and exports, by the compiler's own parser.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { fileMeant } from './judge.js';

/**
 * The modules of a folder by their path from it.
 * `imports`: { specifier, file, onlyTypes, names }; `names` is null where all may be used.
 * `exports`: { name, type, inside }; `inside` counts its mentions in its own file.
 */
export function readGraph(root, folders) {
  const files = folders.flatMap((folder) =>
    ts.sys
      .readDirectory(path.join(root, folder), ['.ts'], ['node_modules'], ['**/*.ts'], undefined)
      .map((file) => path.relative(root, file).split(path.sep).join('/')),
  );
  return new Map(files.sort().map((file) => [file, readModule(root, file)]));
}

function readModule(root, file) {
  const text = readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const module = { imports: [], exports: [], forwards: [] };
  const mentions = new Map();
  const add = (literal, onlyTypes, names) => {
    if (literal === undefined || !ts.isStringLiteralLike(literal)) return;
    const specifier = literal.text;
    module.imports.push({ specifier, file: fileMeant(file, specifier), onlyTypes, names });
  };
  const visit = (node) => {
    if (ts.isIdentifier(node)) mentions.set(node.text, (mentions.get(node.text) ?? 0) + 1);
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, ...namesOfImport(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) readForward(node, module, add);
    else if (ts.isImportTypeNode(node)) add(node.argument.literal, true, namesOfType(node));
    else if (isDynamicImport(node)) add(node.arguments[0], false, namesOfDynamic(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const statement of source.statements) module.exports.push(...exportsOf(statement));
  for (const one of module.exports) one.inside = (mentions.get(one.local ?? one.name) ?? 1) - 1;
  return module;
}

function namesOfImport(node) {
  const clause = node.importClause;
  if (clause === undefined) return [false, []];
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) return [clause.isTypeOnly, null];
  const elements = bindings?.elements ?? [];
  const names = elements.map((one) => (one.propertyName ?? one.name).text);
  if (clause.name) names.push('default');
  const types = elements.length > 0 && !clause.name && elements.every((one) => one.isTypeOnly);
  return [clause.isTypeOnly || types, names];
}

function readForward(node, module, add) {
  const named = node.exportClause && ts.isNamedExports(node.exportClause);
  const elements = named ? node.exportClause.elements : [];
  const from = node.moduleSpecifier;
  const forwarded = elements.map((one) => ({
    name: one.name.text,
    source: (one.propertyName ?? one.name).text,
    type: node.isTypeOnly || one.isTypeOnly,
  }));
  const all = node.exportClause === undefined;
  add(from, node.isTypeOnly, all || named ? [] : null);
  if (all || named) module.forwards.push({ file: module.imports.at(-1)?.file, all, forwarded });
}

function namesOfType(node) {
  let name = node.qualifier;
  while (name && ts.isQualifiedName(name)) name = name.left;
  return name ? [name.text] : null;
}

function isDynamicImport(node) {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

/** `(await import(x)).a` and `const { a } = await import(x)` use `a`; else all may be used. */
function namesOfDynamic(node) {
  let outer = node.parent;
  while (ts.isAwaitExpression(outer) || ts.isParenthesizedExpression(outer)) outer = outer.parent;
  if (ts.isPropertyAccessExpression(outer)) return [outer.name.text];
  if (ts.isVariableDeclaration(outer) && ts.isObjectBindingPattern(outer.name)) {
    return outer.name.elements.map((one) => (one.propertyName ?? one.name).text);
  }
  return null;
}

function exportsOf(statement) {
  if (ts.isExportAssignment(statement)) return [{ name: 'default', type: false }];
  if (ts.isExportDeclaration(statement)) {
    if (statement.moduleSpecifier || !statement.exportClause) return [];
    return statement.exportClause.elements.map((one) => ({
      name: one.name.text,
      local: (one.propertyName ?? one.name).text,
      type: statement.isTypeOnly || one.isTypeOnly,
    }));
  }
  const marked = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!marked.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (marked.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) {
    return [{ name: 'default', type: false }];
  }
  const type = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  if (!ts.isVariableStatement(statement)) return [{ name: statement.name.text, type }];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    (ts.isIdentifier(name) ? [name] : name.elements.map((one) => one.name)).map((one) => ({
      name: one.text,
      type,
    })),
  );
}
