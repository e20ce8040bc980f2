// Circles of a graph, each told by a shortest way around.

/** The groups of nodes that reach each other; `edges` maps a node to the set of its targets. */
export function circles(edges) {
  return groups(edges)
    .filter((group) => group.length > 1 || edges.get(group[0])?.has(group[0]))
    .map((group) => ({ members: [...group].sort(), way: shortestWay(edges, new Set(group)) }));
}

/** Tarjan's strongly connected components. */
function groups(edges) {
  const found = [];
  const index = new Map();
  const low = new Map();
  const stack = [];
  const waiting = new Set();
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    waiting.add(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (waiting.has(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    for (const one of group) waiting.delete(one);
    found.push(group);
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return found;
}

function shortestWay(edges, group) {
  const ways = [...group].sort().map((start) => wayAround(edges, group, start));
  return ways.reduce((best, way) => (way.length < best.length ? way : best));
}

function wayAround(edges, group, start) {
  const cameFrom = new Map([[start, null]]);
  for (const node of cameFrom.keys()) {
    for (const next of edges.get(node) ?? []) {
      if (next === start) return [...back(cameFrom, node), start];
      if (group.has(next) && !cameFrom.has(next)) cameFrom.set(next, node);
    }
  }
  return [];
}

function back(cameFrom, node) {
  return node === null ? [] : [...back(cameFrom, cameFrom.get(node)), node];
}
