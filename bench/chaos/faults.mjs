/** What can be wrong with a round; each kind is counted by itself. */
export const KINDS = {
  process: 'a process was left',
  port: 'a port was left listening',
  file: 'a file was left: secrets, an instance, half a template',
  journal: 'the journal does not say that everything is gone',
  remote: "a server of one's own has something more, or less, than before",
  cleanup: 'cleanup did not end with 0',
  second: 'a second cleanup did not end with 0, or had something to do',
  bug: 'exit code 70, or a stack on the screen',
  secret: 'a secret on the screen, in the journal or in a list of processes',
  exit: 'an exit code or signal that is none of the documented ones',
  interrupt: 'an interrupt took longer than its time',
  wait: 'a wait on a server that was hit, or on anything else, had no end',
  script: 'the soak itself could not go on with a round',
};

/** The faults of one round. */
export function faultList() {
  const found = [];
  return {
    found,
    add: (kind, text) => found.push({ kind, text }),
  };
}

/** How often each kind was met, as one line; '' when none was. */
export function countKinds(faults) {
  return Object.keys(KINDS)
    .map((kind) => [kind, faults.filter((fault) => fault.kind === kind).length])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}
