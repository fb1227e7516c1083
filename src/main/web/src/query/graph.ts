import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { refuseStyle } from '../graph/look.js';
import type { Answer } from './answer.js';
import { textOf } from './cells.js';
import { shapeOf } from './views.js';
import type { Vocabulary } from './vocabulary.js';

cytoscape.use(fcose);

/** More edges than one can tell apart. */
export const most = 300;

interface Edge {
  from: string;
  to: string;
  label: string;
}

/** Draw rows as edges: triples as they are, other rows from their first thing to their second. Return their number. */
export function draw(host: HTMLElement, answer: Answer, prefixes: Vocabulary['prefixes']): number {
  const edges = edgesOf(answer, prefixes).slice(0, most);
  const labels = new Map(edges.flatMap((edge) => [edge.from, edge.to]).map((node) => [node, node]));
  refuseStyle();
  const colour = (name: string) => getComputedStyle(host).getPropertyValue(name).trim();
  const graph = cytoscape({
    container: host,
    elements: [
      ...[...labels].map(([id, label]) => ({ data: { id, label } })),
      ...edges.map((edge, place) => ({
        data: { id: `edge ${place}`, source: edge.from, target: edge.to, label: edge.label },
      })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(label)',
          'background-color': colour('--accent'),
          color: colour('--ink'),
          'text-outline-color': colour('--card'),
          'text-outline-width': 2,
          'font-size': 11,
          'text-valign': 'bottom',
          'text-margin-y': 3,
          'text-wrap': 'ellipsis',
          'text-max-width': '140px',
          width: 16,
          height: 16,
        },
      },
      {
        selector: 'edge',
        style: {
          label: 'data(label)',
          'font-size': 9,
          color: colour('--quiet'),
          'text-outline-color': colour('--card'),
          'text-outline-width': 2,
          'line-color': colour('--line'),
          'target-arrow-color': colour('--quiet'),
          'target-arrow-shape': 'triangle',
          'arrow-scale': 0.8,
          'curve-style': 'bezier',
          width: 1.5,
        },
      },
    ],
    layout: { name: 'fcose', animate: false, randomize: true, idealEdgeLength: 90 } as cytoscape.LayoutOptions,
    minZoom: 0.2,
    maxZoom: 4,
  });
  graph.fit(undefined, 30);
  return edges.length;
}

function edgesOf(answer: Answer, prefixes: Vocabulary['prefixes']): Edge[] {
  const { things, numbers } = shapeOf(answer);
  const edges = answer.triples
    ? answer.rows
        .filter((row) => row['o']?.type === 'uri')
        .map((row) => ({ from: row['s'], to: row['o'], label: textOf(row['p'], prefixes) }))
    : answer.rows.map((row) => ({
        from: row[things[0] as string],
        to: row[things[1] as string],
        label: numbers[0] ? (row[numbers[0]]?.value ?? '') : '',
      }));
  return edges
    .filter((edge) => edge.from && edge.to)
    .map((edge) => ({ from: textOf(edge.from, prefixes), to: textOf(edge.to, prefixes), label: edge.label }));
}
