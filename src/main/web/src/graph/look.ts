import type { Core, NodeSingular, StylesheetJson } from 'cytoscape';

/** How things are drawn. A status has the colour of the legend: filled if done, hollow, dotted or with a double border if not. */

const fills = new Map([
  ['happened', '--good'],
  ['ongoing', '--good'],
]);

const edges = new Map([
  ['happened', '--good'],
  ['ongoing', '--good'],
  ['planned', '--cool'],
  ['proposed', '--cool'],
  ['agreed-in-principle', '--cool'],
  ['hoped', '--soft'],
  ['draft', '--soft'],
  ['negated', '--wrong'],
]);

const shapes = new Map([
  ['event', 'ellipse'],
  ['state', 'round-rectangle'],
  ['body', 'round-hexagon'],
  ['group', 'round-hexagon'],
  ['person', 'round-diamond'],
  ['office', 'round-diamond'],
  ['instrument', 'round-tag'],
  ['norm', 'round-tag'],
  ['place', 'round-triangle'],
]);

/** Cytoscape writes a style sheet into the page unless one of its name is there; pages forbid that. Ours has its rule. */
export function refuseStyle(): void {
  const id = '__________cytoscape_stylesheet';
  if (!document.getElementById(id)) {
    const instead = document.createElement('meta');
    instead.id = id;
    document.head.append(instead);
  }
}

/** Return a colour of the page, which knows light and dark. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export function shape(group: string): string {
  return shapes.get(group) ?? 'ellipse';
}

export function fill(group: string, status: string): string {
  return group === 'event' ? colour(fills.get(status) ?? '--card') : colour('--quote');
}

export function border(group: string, status: string): string {
  return group === 'event' ? colour(edges.get(status) ?? '--quiet') : colour('--quiet');
}

export function style(): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: (node: NodeSingular) => shape(String(node.data('group'))) as never,
        width: 22,
        height: 22,
        'background-color': (node: NodeSingular) => fill(String(node.data('group')), String(node.data('status'))),
        'border-color': (node: NodeSingular) => border(String(node.data('group')), String(node.data('status'))),
        'border-width': 2,
        'border-style': (node: NodeSingular) =>
          ['hoped', 'draft'].includes(String(node.data('status'))) ? 'dotted' : 'solid',
        label: 'data(caption)',
        color: colour('--ink'),
        'font-size': 12,
        'text-wrap': 'wrap',
        'text-max-width': '112px',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-background-color': colour('--card'),
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
      },
    },
    { selector: 'node[status = "negated"]', style: { 'border-style': 'double', 'border-width': 5 } },
    { selector: 'node[?pinned]', style: { 'underlay-color': colour('--quiet'), 'underlay-opacity': 0.3, 'underlay-padding': 5 } },
    { selector: 'node[?onPath]', style: { 'underlay-color': colour('--accent'), 'underlay-opacity': 0.35, 'underlay-padding': 7 } },
    { selector: 'node:selected', style: { 'overlay-color': colour('--accent'), 'overlay-opacity': 0.22, 'overlay-padding': 8 } },
    {
      selector: 'edge',
      style: {
        width: 1.2,
        'line-color': colour('--quiet'),
        'line-opacity': 0.5,
        'target-arrow-color': colour('--quiet'),
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.7,
        'curve-style': 'bezier',
        label: '',
        color: colour('--quiet'),
        'font-size': 9,
        'text-rotation': 'autorotate',
        'text-background-color': colour('--card'),
        'text-background-opacity': 0.9,
      },
    },
    { selector: 'edge.near', style: { label: 'data(title)', width: 2, 'line-opacity': 1 } },
    { selector: 'edge[?onPath]', style: { width: 3, 'line-opacity': 1, 'line-color': colour('--accent'), 'target-arrow-color': colour('--accent') } },
  ] as StylesheetJson;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** Return the drawing as SVG, on its own: for papers, and to be looked at without scripts. */
export function svg(graph: Core): string {
  const box = graph.elements().boundingBox();
  const parts = graph.edges().map((edge) => {
    const [a, b] = [edge.source().position(), edge.target().position()];
    const strong = Boolean(edge.data('onPath'));
    const line = `stroke="${strong ? colour('--accent') : colour('--quiet')}" stroke-width="${strong ? 3 : 1}"`;
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" ${line}><title>${escaped(String(edge.data('title')))}</title></line>`;
  });
  graph.nodes().forEach((node) => {
    const { x, y } = node.position();
    const [group, status] = [String(node.data('group')), String(node.data('status'))];
    const dots = ['hoped', 'draft'].includes(status) ? ' stroke-dasharray="2 2"' : '';
    const paint = `fill="${fill(group, status)}" stroke="${border(group, status)}" stroke-width="2"${dots}`;
    parts.push(
      group === 'event'
        ? `<circle cx="${x}" cy="${y}" r="11" ${paint}/>`
        : `<rect x="${x - 11}" y="${y - 11}" width="22" height="22" rx="5" ${paint}/>`,
      `<text x="${x}" y="${y + 24}" text-anchor="middle">${escaped(String(node.data('label')))}</text>`,
    );
  });
  const view = `${box.x1 - 60} ${box.y1 - 30} ${box.w + 120} ${box.h + 60}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" font-family="sans-serif" font-size="11" fill="${colour('--ink')}">
<rect x="${box.x1 - 60}" y="${box.y1 - 30}" width="${box.w + 120}" height="${box.h + 60}" fill="${colour('--card')}"/>
${parts.join('\n')}
</svg>
`;
}
