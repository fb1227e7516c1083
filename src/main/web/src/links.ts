/** Where things lead: the same as `Links` of the server. */

const base = 'https://w3id.org/mufakat/';

/** Return the page on this host of an IRI of ours; others lead to themselves, if a browser may go there. */
export function pageOf(iri: string): string {
  if (iri.startsWith(`${base}id/`)) {
    return `/doc/${iri.slice(base.length + 3)}`;
  }
  if (iri.startsWith(base)) {
    return `/${iri.slice(base.length)}`;
  }
  return /^https?:\/\//.test(iri) ? iri : '';
}
