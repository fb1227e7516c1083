/** What the data set says of itself, for completion: `/vocabulary.json`. */

export interface Term {
  /** `muf:Meeting` */
  name: string;
  label?: string;
  definition?: string;
  /** things of a class, triples of a property; absent for what is neither */
  count?: number;
}

export interface Vocabulary {
  prefixes: Record<string, string>;
  classes: Term[];
  properties: Term[];
  concepts: Term[];
  /** how many triples of each property the things of each class have, by short names */
  propertiesByClass: Record<string, Record<string, number>>;
}

let loaded: Promise<Vocabulary> | undefined;

/** Load it once; a failure is forgotten, so that the next call tries again. */
export function vocabulary(): Promise<Vocabulary> {
  loaded ??= fetch('/vocabulary.json')
    .then((response) => response.json() as Promise<Vocabulary>)
    .catch((reason: unknown) => {
      loaded = undefined;
      throw reason;
    });
  return loaded;
}
