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
