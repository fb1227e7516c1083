import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import * as texts from '../texts.js';
import { contextAt, type Context } from './context.js';
import { vocabulary, type Term, type Vocabulary } from './vocabulary.js';

const keywords = 'SELECT DISTINCT WHERE FILTER OPTIONAL UNION MINUS GRAPH BIND VALUES EXISTS ASK CONSTRUCT DESCRIBE'
  .concat(' ORDER BY DESC GROUP HAVING LIMIT OFFSET PREFIX COUNT SUM MIN MAX AVG STR LANG REGEX CONTAINS')
  .split(' ');

/** Offer what the data set has and what fits the place: classes after `a`, properties of the subject's classes first. */
export async function complete(asked: CompletionContext): Promise<CompletionResult | null> {
  const word = asked.matchBefore(/[?$]?[\p{L}\p{N}_-]*(?::[\p{L}\p{N}_-]*)?/u);
  if (!word || (word.from === word.to && !asked.explicit)) {
    return null;
  }
  const text = asked.state.doc.toString();
  const known = await vocabulary();
  const options = word.text.startsWith('?') ? variables(text, word.from) : offered(contextAt(text, word.from), known);
  return { from: word.from, options, validFor: /^[?$]?[\p{L}\p{N}_:-]*$/u };
}

function variables(text: string, from: number): Completion[] {
  const others = text.slice(0, from) + text.slice(from).replace(/^\?\w*/, '');
  return [...new Set(others.match(/\?\w+/g))].map((label) => ({ label, type: 'variable' }));
}

function offered(context: Context, known: Vocabulary): Completion[] {
  const words = keywords.map((label) => ({ label, type: 'keyword', boost: -60 }));
  switch (context.slot) {
    case 'head':
      return [...words.map((one) => ({ ...one, boost: 0 })), ...prefixes(known)];
    case 'predicate':
      return [{ label: 'a', type: 'keyword', boost: 99, detail: texts.query.isA }, ...properties(context, known)];
    case 'object':
      return /^(a|rdf:type)$/.test(context.predicate)
        ? known.classes.map((term) => completion(term, 'class', known, rank(term.count ?? 0)))
        : known.concepts.map((term) => completion(term, 'constant', known, 0)).concat(words);
    case 'subject':
      return [...words, ...known.concepts.map((term) => completion(term, 'constant', known, -70))];
  }
}

function prefixes(known: Vocabulary): Completion[] {
  return Object.entries(known.prefixes).map(([prefix, iri]) => ({
    label: `${prefix}:`,
    apply: `${prefix}: <${iri}>`,
    detail: iri,
    type: 'namespace',
    boost: -10,
  }));
}

/** Those that things of the subject's classes have, the most frequent first; then all others. */
function properties(context: Context, known: Vocabulary): Completion[] {
  const own = new Map<string, number>();
  for (const type of context.classes) {
    Object.entries(known.propertiesByClass[type] ?? {}).forEach(([name, count]) =>
      own.set(name, Math.max(count, own.get(name) ?? 0)),
    );
  }
  // `a` is offered instead of rdf:type.
  return known.properties.filter((term) => term.name !== 'rdf:type').map((term) => {
    const count = own.get(term.name);
    const counted = count === undefined ? term : { ...term, count };
    return completion(counted, 'property', known, count === undefined ? -40 : 20 + rank(count));
  });
}

/** From 0 to 60, so that more comes first. */
function rank(count: number): number {
  return Math.min(60, Math.round(6 * Math.log2(1 + count)) / 2);
}

function completion(term: Term, type: string, known: Vocabulary, boost: number): Completion {
  return {
    label: term.name,
    detail: [term.label, term.count === undefined ? '' : texts.figure(term.count)].filter(Boolean).join(', '),
    ...(term.definition ? { info: term.definition } : {}),
    type,
    boost,
    apply: (view, _, from, to) => insert(view, term.name, from, to, known),
  };
}

/** Put a name in, and its prefix at the head if it is not declared. */
function insert(view: EditorView, name: string, from: number, to: number, known: Vocabulary): void {
  const prefix = name.slice(0, name.indexOf(':'));
  const iri = known.prefixes[prefix];
  const declared = new RegExp(`\\bPREFIX\\s+${prefix}:`, 'i').test(view.state.doc.toString());
  const changes = [{ from, to, insert: name }];
  const head = declared || !iri ? '' : `PREFIX ${prefix}: <${iri}>\n`;
  if (head) {
    changes.unshift({ from: headEnd(view), to: headEnd(view), insert: head });
  }
  view.dispatch({ changes, selection: { anchor: from + head.length + name.length }, userEvent: 'input.complete' });
}

/** Where the first line is that is neither empty nor a comment. */
function headEnd(view: EditorView): number {
  for (let number = 1; number <= view.state.doc.lines; number += 1) {
    const line = view.state.doc.line(number);
    if (line.text.trim() !== '' && !line.text.startsWith('#')) {
      return line.from;
    }
  }
  return 0;
}
