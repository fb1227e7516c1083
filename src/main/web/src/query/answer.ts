/** An answer of the endpoint: SPARQL 1.1 Query Results JSON. */

export interface Value {
  type: 'uri' | 'literal' | 'bnode';
  value: string;
  datatype?: string;
  'xml:lang'?: string;
}

export type Row = Record<string, Value | undefined>;

export interface Answer {
  columns: string[];
  rows: Row[];
  /** the answer to an ASK */
  truth?: boolean;
  /** whether there are more rows than were asked for */
  more: boolean;
  /** whether the query made triples, which came as rows */
  triples: boolean;
  /** from sending the query to the last byte */
  milliseconds: number;
}

/** Why there is no answer. */
export class Problem extends Error {
  constructor(
    sentence: string,
    readonly line = 0,
    readonly column = 0,
  ) {
    super(sentence);
  }
}

/** More rows make a browser slow; the downloads hold all. */
export const most = 5000;

/** Ask, under a name by which the query can be stopped. */
export async function ask(query: string, name: string): Promise<Answer> {
  const start = performance.now();
  const response = await fetch(`/sparql?rows=${most + 1}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/sparql-query',
      Accept: 'application/sparql-results+json',
      queryId: name,
    },
    body: query,
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  const json = (await response.json()) as { head: { vars?: string[] }; results?: { bindings: Row[] }; boolean?: boolean };
  const rows = json.results?.bindings ?? [];
  return {
    columns: json.head.vars ?? [],
    rows: rows.slice(0, most),
    ...(json.boolean === undefined ? {} : { truth: json.boolean }),
    more: rows.length > most,
    triples: makesTriples(query),
    milliseconds: performance.now() - start,
  };
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const problem = (await response.json()) as { detail: string; line?: number; column?: number };
    return new Problem(problem.detail, problem.line, problem.column);
  } catch {
    return new Problem(response.statusText);
  }
}

/** Stop a query at the server; it may not have arrived there yet, so this is tried until it has ended. */
export async function stop(name: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    const response = await fetch(`/sparql/cancel?queryId=${name}`, { method: 'POST' });
    if (response.ok) {
      return;
    }
    await new Promise((resolve) => window.setTimeout(resolve, 100));
  }
}

/** Stop a query whose page is left. */
export function leave(name: string): void {
  navigator.sendBeacon(`/sparql/cancel?queryId=${name}`);
}

/** Whether a query is a CONSTRUCT or DESCRIBE: its first word after comments and prefixes. */
export function makesTriples(query: string): boolean {
  const plain = query.replace(/<[^<>\s]*>/g, '<>').replace(/#.*/g, '');
  return /^\s*((base|prefix\s+[\w-]*:)\s*<>\s*)*(construct|describe)\b/i.test(plain);
}

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const numeric = /^(integer|decimal|double|float|int|long|short|byte|nonNegativeInteger|positiveInteger)$/;

export function numberOf(value: Value | undefined): number | undefined {
  const type = value?.datatype?.startsWith(xsd) ? value.datatype.slice(xsd.length) : '';
  return value && numeric.test(type) ? Number(value.value) : undefined;
}

/** Return the day, in milliseconds since 1970, that a date, month or year begins with. */
export function dayOf(value: Value | undefined): number | undefined {
  const type = value?.datatype?.startsWith(xsd) ? value.datatype.slice(xsd.length) : '';
  if (!value || !/^(date|dateTime|gYear|gYearMonth)$/.test(type)) {
    return undefined;
  }
  const time = Date.parse(value.value.replace(/^(\d{4}(?:-\d\d)?)(?:Z|[+-]\d\d:\d\d)?$/, '$1').replace(/^(\d{4}-\d\d-\d\d)[Z+-].*$/, '$1'));
  return Number.isNaN(time) ? undefined : time;
}

/** Columns in which every value that is there suits, and one is there. */
export function columnsWhere(answer: Answer, suits: (value: Value) => boolean): string[] {
  return answer.columns.filter((column) => {
    const values = answer.rows.map((row) => row[column]).filter((value) => value !== undefined);
    return values.length > 0 && values.every(suits);
  });
}
