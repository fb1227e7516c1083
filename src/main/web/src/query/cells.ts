import { html, nothing, type TemplateResult } from 'lit';
import { pageOf } from '../links.js';
import { numberOf, type Value } from './answer.js';
import type { Vocabulary } from './vocabulary.js';

const things = 'https://w3id.org/mufakat/id/';

/** Return the short name of an IRI, as the server's pages have it: `muf:Meeting`, `meeting/amcc-3`. */
export function shortName(iri: string, prefixes: Vocabulary['prefixes']): string {
  if (iri.startsWith(things)) {
    return iri.slice(things.length);
  }
  const cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
  const prefix = Object.entries(prefixes).find(([, namespace]) => namespace === iri.slice(0, cut));
  return prefix ? `${prefix[0]}:${iri.slice(cut)}` : iri;
}

export function textOf(value: Value | undefined, prefixes: Vocabulary['prefixes']): string {
  if (!value) {
    return '';
  }
  return value.type === 'uri' ? shortName(value.value, prefixes) : (value.type === 'bnode' ? '_:' : '') + value.value;
}

export function shown(value: Value | undefined, prefixes: Vocabulary['prefixes']): TemplateResult | typeof nothing {
  if (!value) {
    return nothing;
  }
  const link = value.type === 'uri' ? pageOf(value.value) : '';
  const text = textOf(value, prefixes);
  return link ? html`<a href=${link}>${text}</a>` : html`${text}`;
}

export function cell(value: Value | undefined, prefixes: Vocabulary['prefixes']): TemplateResult {
  return html`<td class=${numberOf(value) === undefined ? '' : 'number'}>${shown(value, prefixes)}</td>`;
}
