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
