// dynalite asks for its actions by names it puts together, and for a database in native code that the embedded server
// never opens: the bundle gets a table of the one and nothing of the other.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ASKED = /require\('\.\/(actions|validations)\/' \+ action\)/g;

/** Makes dynalite fit for a bundle. */
export function dynalitePlugin() {
  return {
    name: 'dynalite',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^level$/ }, () => ({ path: 'level', namespace: 'no-level' }));
      onLoad({ filter: /.*/, namespace: 'no-level' }, () => ({ contents: 'exports.Level = null' }));
      onLoad({ filter: /node_modules[\\/]dynalite[\\/]index\.js$/ }, ({ path: file }) => {
        const text = readFileSync(file, 'utf8');
        const asked = text.match(ASKED) ?? [];
        if (asked.length !== 2) throw new Error('dynalite asks for its actions in another way now');
        return { contents: text.replace(ASKED, (_all, folder) => table(file, folder)) };
      });
    },
  };
}

function table(file, folder) {
  const names = readdirSync(path.join(path.dirname(file), folder));
  const rows = names.map((name) => {
    const id = path.basename(name, '.js');
    return `${JSON.stringify(id)}: () => require(${JSON.stringify(`./${folder}/${name}`)})`;
  });
  return `({${rows.join(', ')}})[action]()`;
}
