/** What the islands say, in English. Another language is another file like this one. */

const number = new Intl.NumberFormat('en-GB');

/** `1 event`, `2,000 events`, `no event`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return amount === 0 ? `no ${one}` : `${number.format(amount)} ${amount === 1 ? one : many}`;
}

export function figure(amount: number): string {
  return number.format(amount);
}

export const search = {
  names: 'Names',
  events: 'Events',
  suggestions: 'Names and events',
  also: (name: string) => `also “${name}”`,
  found: (events: number, names: number) => `${count(events, 'event')} and ${count(names, 'name')}`,
  someWords: 'Nothing has all of the words; these have some.',
  nothing: 'No name and no event has these words.',
  all: (events: number, names: number) => `All: ${search.found(events, names)}`,
  failed: 'The search does not answer; the button still does.',
};

export const graph = {
  tools: 'Drawing',
  fit: 'Fit',
  anew: 'Lay out anew',
  png: 'PNG',
  svg: 'SVG',
  canvas:
    'Drawing of the graph. Arrow keys choose a thing, Enter leads to what can be done with it, P pins it, Delete hides it. The tables below hold the same.',
  chosen: 'The thing chosen',
  help: 'Choose a thing in the drawing, with the pointer or with arrow keys, to see its neighbours by kind and to show more of them.',
  shapes:
    'Events are round, states square, bodies and groups six-sided, people and offices diamonds, texts tags, places triangles. Numbers count neighbours that are not shown.',
  kinds: 'Neighbours by kind, shown of all. Choose a kind to show more of it.',
  alone: 'It has no neighbours that the filter lets through.',
  more: (amount: number) => `${figure(amount)} more`,
  showMore: (kind: string) => `Show more: ${kind}`,
  pin: 'Pin',
  unpin: 'Unpin',
  hide: 'Hide',
  pathFrom: 'Path from here',
  failed: 'The server does not answer; the links below still lead there.',
};

export const query = {
  editor: 'SPARQL query',
  placeholder: 'SELECT ?meeting ?begin WHERE { ?meeting a muf:Meeting ; muf:begin ?begin } ORDER BY ?begin',
  isA: 'is a',
  tabs: 'Queries',
  tab: (number: number) => `Query ${number}`,
  add: 'New query',
  close: 'Close this query',
  run: 'Run the query',
  cancel: 'Cancel',
  share: 'Share',
  keys: 'Ctrl+Enter runs it, Ctrl+Space completes.',
  running: (milliseconds: number) => `Running for ${seconds(milliseconds)}`,
  copied: 'The link has been copied.',
  inAddress: 'The link stands in the address bar.',
  noRoom: 'The browser has no room to keep these queries; they last until the page is closed.',
  noAnswer: 'No answer',
  noServer: 'The server does not answer.',
  answer: 'Answer',
  truth: (truth: boolean, milliseconds: number) => `${truth ? 'Yes' : 'No'}, ${seconds(milliseconds)}`,
  rows: (rows: number, more: boolean, triples: boolean, milliseconds: number) =>
    `${more ? 'More than ' : ''}${capital(count(rows, triples ? 'triple' : 'row'))}, ${seconds(milliseconds)}`,
  first: (rows: number) => `The first ${figure(rows)} are shown; the downloads hold all.`,
  download: 'Download',
  views: 'Show as',
  viewNames: { table: 'Table', chart: 'Chart', timeline: 'Timeline', graph: 'Graph' },
  noRows: 'There is nothing to draw.',
  noChart: 'A chart needs a column of numbers and another one.',
  noTimeline: 'A timeline needs a column of dates.',
  noGraph: 'A graph needs two columns of things.',
  table: 'Answer as a table',
  pages: 'Pages of the answer',
  previous: 'Previous',
  next: 'Next',
  pageOf: (page: number, pages: number) => `Page ${figure(page)} of ${figure(pages)}`,
  chartOf: (column: string, shown: number, all: number) =>
    shown === all ? `${column}, ${count(all, 'row')}` : `${column}, the first ${figure(shown)} of ${count(all, 'row')}`,
  lineOf: (column: string, first: string, last: string, low: string, high: string) =>
    `${column} from ${first} to ${last}, between ${low} and ${high}`,
  timelineOf: (shown: number, dated: number, undated: number) =>
    `${shown === dated ? count(dated, 'row') : `The first ${figure(shown)} of ${count(dated, 'row')}`}${
      undated === 0 ? '' : `; ${count(undated, 'row')} without a date ${undated === 1 ? 'is' : 'are'} left out`
    }`,
  graphOf: 'The answer as a graph. The table has the same rows.',
  firstEdges: (edges: number) => `The first ${figure(edges)} edges are drawn.`,
};

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const chronology = {
  from: 'First column of the time to show',
  to: 'Last column of the time to show',
  show: (from: string, to: string) => `Show ${period(from, to)}`,
  hint: 'Drag over the drawing, or move its two handles with the arrow keys, and Enter shows that time.',
  asOf: 'What sources had said by',
  always: 'today',
  loading: 'Loading…',
  failed: 'The server does not answer.',
};

/** As the server writes it: `2018`, `until 2018-03`, `2018-01 to 2018-03`. */
function period(from: string, to: string): string {
  return from === to ? from : from === '' ? `until ${to}` : `${from} to ${to}`;
}

export function month(year: number, number: number): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, number - 1),
  );
}
