/** What `/graph` has in its page for a script: the same as its tables. See `GraphViews` of the server. */

export interface Kind {
  kind: string;
  title: string;
  count: number;
  shown: number;
  link: string;
}

export interface Thing {
  id: string;
  iri: string;
  label: string;
  link: string;
  type: string;
  group: string;
  status: string;
  standing: string;
  when: string;
  kinds: Kind[];
  drop: string;
  onPath: boolean;
}

export interface Edge {
  source: string;
  target: string;
  relation: string;
  title: string;
  days: string;
  onPath: boolean;
}

export interface View {
  notes: string[];
  nodes: Thing[];
  edges: Edge[];
  address: string;
  most: number;
}

/** Return how many neighbours of a thing are not in the view. */
export function left(thing: Thing): number {
  return thing.kinds.reduce((sum, kind) => sum + kind.count - kind.shown, 0);
}

/** Return the view that a page holds; nothing where it holds none. */
export function viewIn(page: ParentNode): View | undefined {
  const text = page.querySelector('#graph-data')?.textContent;
  return text ? (JSON.parse(text) as View) : undefined;
}
