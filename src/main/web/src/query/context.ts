/** What may stand at a place of a query, found by following its triples; good enough for completion, no parser. */

export type Slot = 'head' | 'subject' | 'predicate' | 'object';

export interface Context {
  slot: Slot;
  /** of a triple that has begun; empty where none has */
  subject: string;
  predicate: string;
  /** classes that the query says its subject has */
  classes: string[];
}

interface Token {
  text: string;
  from: number;
}

const token = new RegExp(
  [
    /#[^\n]*/u, // comment
    /<[^<>"{}|^`\\\s]*>/u, // IRI
    /"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/u, // text
    /[?$]\w+/u, // variable
    /[\p{L}_][\p{L}\p{N}_-]*:(?:[\p{L}\p{N}_%-]|\.(?=[\p{L}\p{N}_-]))*|:[\p{L}\p{N}_-]+/u, // name with prefix
    /[\p{L}_][\p{L}\p{N}_-]*/u, // word
    /\d[\d.eE]*/u, // number
    /[^\s]/u, // sign
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);

function tokens(text: string): Token[] {
  return Array.from(text.matchAll(token), (found) => ({ text: found[0], from: found.index })).filter(
    (one) => !one.text.startsWith('#'),
  );
}

/** Words after which a new triple, a block or an expression in brackets comes. */
const blocks = /^(where|optional|minus|union|graph|service|exists|not)$/i;
const expressions = /^(filter|bind|having|values|order|group|by|limit|offset|distinct|reduced|in)$/i;

/** Follow a query up to a place. What is typed there, from its first letter, is not looked at. */
export function contextAt(text: string, place: number): Context {
  const state: Context = { slot: 'head', subject: '', predicate: '', classes: [] };
  const typed = new Map<string, string[]>();
  let found: Context | undefined;
  let round = 0;
  let inWhere = false;
  for (const { text: word, from } of tokens(text)) {
    if (found === undefined && from >= place) {
      found = { ...state };
    }
    if (word === '(' || word === ')') {
      // A path in brackets is a predicate still; elsewhere brackets hold expressions.
      if (state.slot !== 'predicate') {
        round += word === '(' ? 1 : -1;
      }
    } else if (word === '{' || word === '}' || word === '.') {
      inWhere ||= word === '{';
      round = 0;
      state.slot = inWhere ? 'subject' : 'head';
      state.subject = '';
    } else if (inWhere && round === 0) {
      step(word, state, typed);
    }
  }
  const result = found ?? state;
  result.classes = typed.get(result.subject) ?? [];
  return result;
}

function step(word: string, state: Context, typed: Map<string, string[]>): void {
  if (blocks.test(word) || expressions.test(word)) {
    state.slot = 'subject';
    state.subject = '';
  } else if (word === ';') {
    state.slot = 'predicate';
  } else if (word === ',') {
    state.slot = 'object';
  } else if (/^[/|^]$/.test(word)) {
    state.slot = 'predicate';
  } else if (/^[*+?!]$/.test(word)) {
    // A path goes on being what it was.
  } else if (state.slot === 'subject') {
    state.subject = word;
    state.slot = 'predicate';
  } else if (state.slot === 'predicate') {
    state.predicate = word;
    state.slot = 'object';
  } else if (state.slot === 'object' && (state.predicate === 'a' || state.predicate === 'rdf:type')) {
    typed.set(state.subject, [...(typed.get(state.subject) ?? []), word]);
  }
}
