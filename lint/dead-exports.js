// Exports that no other file names, and files that nobody imports.

/** What is alive although no file of the graph names it: patterns of files, with the reason. */
export const ENTRIES = [
  { files: 'bin/main.ts', because: 'the built program starts here' },
  { files: 'src/core/index.ts', because: "the package's export ./cache-aside" },
  { files: 'src/ui/json-schema.ts', because: 'the build writes events.schema.json from it' },
  { files: 'src/measure/index.ts', because: 'the face of a folder that a team may take home' },
  { files: 'src/engines/web/main.ts', because: 'a program of its own, started by its path' },
  { files: 'src/engines/learner/runner.ts', because: 'a program of its own, started by its path' },
  {
    files: 'src/engines/learner/typescript.ts',
    because: 'a bundle, which the loader of a program imports by its path',
  },
  { files: 'servers/*/main.ts', because: 'a program of its own, started by its path' },
  { files: '**/*.test.ts', because: 'jest finds it by its name' },
  { files: '**/*-driver.ts', because: 'tests start it by its path' },
  { files: '**/*.d.ts', because: 'types of a package without, which the compiler finds itself' },
  { files: 'jest.config.ts', because: 'jest finds it by its name' },
  { files: 'src/testing/aws/guard.ts', because: 'jest sets it up before every test file' },
];

/**
 * The exports of the graph that no other file names, as { file, name }; a name of null is a file
 * that nobody imports. A type that its own file uses is part of what else it exports, and alive.
 */
export function deadExports(graph, isEntry) {
  const used = usedNames(graph, isEntry);
  const imported = new Set(
    [...graph.values()].flatMap(({ imports }) => imports.map((one) => one.file)),
  );
  return [...graph].flatMap(([file, module]) => {
    if (isEntry(file)) return [];
    if (!imported.has(file)) return [{ file, name: null }];
    const names = used.get(file) ?? new Set();
    const forwarded = module.forwards.flatMap((one) => one.forwarded);
    return [...module.exports, ...forwarded]
      .filter(({ name, type, inside = 0 }) => !names.has(name) && !(type && inside > 0))
      .filter(() => !names.has('*'))
      .map(({ name }) => ({ file, name }));
  });
}

/** By file the names that other files take from it; `*` where all may be taken. */
function usedNames(graph, isEntry) {
  const used = new Map();
  const use = (file, name) => {
    const names = used.get(file) ?? new Set();
    if (names.has(name)) return;
    used.set(file, names.add(name));
    for (const forward of graph.get(file)?.forwards ?? []) {
      const sources = forward.forwarded.filter((one) => name === '*' || one.name === name);
      for (const { source } of sources) use(forward.file, source);
      if (forward.all) use(forward.file, name);
    }
  };
  for (const [file, { imports }] of graph) {
    if (isEntry(file)) use(file, '*');
    for (const { file: target, names } of imports) {
      if (target !== null) for (const name of names ?? ['*']) use(target, name);
    }
  }
  return used;
}
