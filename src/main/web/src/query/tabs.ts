/** The queries somebody works on. They survive a reload in the browser's own store; answers are never kept. */

export interface Tab {
  name: string;
  text: string;
  /** how the answer was last looked at */
  view: string;
}

export interface Kept {
  tabs: Tab[];
  active: number;
}

const key = 'mufakat.queries';
/** Characters; a browser keeps some five million for a host, others may want some. */
const room = 300_000;

export function load(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as Kept;
    if (Array.isArray(kept.tabs) && kept.tabs.every((tab) => typeof tab.text === 'string')) {
      return { tabs: kept.tabs, active: Math.min(Math.max(0, kept.active), kept.tabs.length - 1) };
    }
  } catch {
    // Nothing was kept, or nothing that can be read.
  }
  return { tabs: [], active: -1 };
}

/** Keep the queries; return whether there was room for them. */
export function save(kept: Kept): boolean {
  try {
    const text = JSON.stringify(kept);
    if (text.length > room) {
      return false;
    }
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
