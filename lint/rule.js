// The ESLint rule `house/rooms`: every way to name another module is asked of the plan.
import path from 'node:path';
import { refusal, ROOT } from './judge.js';

const rooms = {
  meta: {
    type: 'problem',
    docs: {
      description: 'a file imports only what the plan in lint/rooms.js lets its room import',
    },
    schema: [],
    messages: {
      refused: '{{reason}}',
      unknown: 'import() of an expression hides what is imported: write the path.',
    },
  },
  create(context) {
    const file = path.relative(ROOT, context.filename).split(path.sep).join('/');
    const ask = (node, source, onlyTypes) => {
      if (source === null || source === undefined) return;
      const specifier = literal(source);
      const reason = specifier === null ? null : refusal(file, specifier, onlyTypes);
      if (specifier === null) context.report({ node, messageId: 'unknown' });
      else if (reason !== null) context.report({ node, messageId: 'refused', data: { reason } });
    };
    return {
      ImportDeclaration: (node) => ask(node, node.source, onlyTypes(node, node.importKind)),
      ExportNamedDeclaration: (node) => ask(node, node.source, onlyTypes(node, node.exportKind)),
      ExportAllDeclaration: (node) => ask(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => ask(node, node.source, false),
      TSImportType: (node) => ask(node, node.source ?? node.argument?.literal, true),
      TSExternalModuleReference: (node) => ask(node, node.expression, false),
    };
  },
};

/** The plugin, as `plugins: { house }` takes it. */
export const house = { rules: { rooms } };

function onlyTypes(node, kind) {
  const names = node.specifiers ?? [];
  const marked = ({ importKind, exportKind }) => (importKind ?? exportKind) === 'type';
  return kind === 'type' || (names.length > 0 && names.every(marked));
}

function literal(source) {
  if (source.type === 'TemplateLiteral' && source.expressions.length === 0) {
    return source.quasis[0].value.cooked;
  }
  return typeof source.value === 'string' ? source.value : null;
}
