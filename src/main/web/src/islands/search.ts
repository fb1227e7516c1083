import { html, nothing, render, type TemplateResult } from 'lit';
import { Latest } from '../latest.js';
import { pageOf } from '../links.js';
import * as texts from '../texts.js';

interface Name {
  iri: string;
  kind: string;
  label: string;
  names: string[];
  events: number;
}

interface Event {
  iri: string;
  label: string;
  begin?: string;
  status?: string;
}

/** What `/search.json` gives, as far as it is used here. */
interface Answer {
  events: number;
  someWordsOnly: boolean;
  kinds: Record<string, number>;
  names: Name[];
  results: Event[];
}

const most = { names: 6, events: 5 };

/**
 * `<mufakat-search>` around the field of a search form: names and events as one types, a combobox with a list.
 *
 * Arrows choose, Enter goes there, Escape closes. With nothing chosen Enter submits the form, as without scripts.
 */
class Search extends HTMLElement {
  private static lists = 0;

  private readonly latest = new Latest(160);
  private readonly list = document.createElement('div');
  private readonly id_ = `suggestions-${(Search.lists += 1)}`;
  private answer: Answer | undefined;
  private message = '';
  private open = false;
  private active = -1;

  private get field(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  connectedCallback(): void {
    const field = this.field;
    field.autocomplete = 'off';
    const attributes = { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': this.id_ };
    Object.entries({ ...attributes, 'aria-autocomplete': 'list' }).forEach(([k, v]) => field.setAttribute(k, v));
    this.append(this.list);
    field.addEventListener('input', () => this.ask());
    field.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) {
        this.show(false);
      }
    });
    this.show(false);
  }

  private ask(): void {
    const words = this.field.value.trim();
    if (words.length < 2) {
      this.latest.stop();
      this.answer = undefined;
      this.show(false);
      return;
    }
    this.latest.soon(async (signal) => {
      try {
        const response = await fetch(`/search.json?q=${encodeURIComponent(beginning(words))}`, { signal });
        if (!response.ok) {
          throw new Error(response.statusText);
        }
        this.answer = (await response.json()) as Answer;
        this.message = '';
      } catch (reason) {
        if (signal.aborted) {
          return;
        }
        this.answer = undefined;
        this.message = texts.search.failed;
      }
      this.active = -1;
      this.show(document.activeElement === this.field);
    });
  }

  private key(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && this.answer) {
      event.preventDefault();
      this.move(step);
    } else if (event.key === 'Enter' && this.open && this.active >= 0) {
      event.preventDefault();
      this.options()[this.active]?.click();
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.show(false);
    }
  }

  /** One step down from the last option, or up from the first, is the field itself. */
  private move(step: number): void {
    if (!this.open) {
      this.show(true);
    }
    const places = this.options().length + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
    this.show(true);
    this.options()[this.active]?.scrollIntoView({ block: 'nearest' });
  }

  private options(): HTMLElement[] {
    return Array.from(this.list.querySelectorAll<HTMLElement>('[role=option]'));
  }

  private show(open: boolean): void {
    this.open = open && (this.answer !== undefined || this.message !== '');
    if (!open) {
      this.active = -1;
    }
    render(this.open ? this.drawn() : this.closed(), this.list);
    const options = this.options();
    options.forEach((option, place) => {
      option.id = `${this.id_}-${place}`;
      option.setAttribute('aria-selected', String(place === this.active));
    });
    this.field.setAttribute('aria-expanded', String(this.open && options.length > 0));
    const chosen = options[this.active];
    if (chosen) {
      this.field.setAttribute('aria-activedescendant', chosen.id);
    } else {
      this.field.removeAttribute('aria-activedescendant');
    }
  }

  private closed(): TemplateResult {
    return html`<div id=${this.id_} hidden></div>
      <p class="visually-hidden" role="status"></p>`;
  }

  private drawn(): TemplateResult {
    const answer = this.answer;
    const empty = !answer || (answer.names.length === 0 && answer.results.length === 0);
    return html`<div class="suggestions">
        ${answer?.someWordsOnly && !empty ? html`<p class="hint">${texts.search.someWords}</p>` : nothing}
        ${empty ? html`<p class="hint">${this.message || texts.search.nothing}</p>` : nothing}
        <div id=${this.id_} role="listbox" aria-label=${texts.search.suggestions} ?hidden=${empty}>
          ${answer && !empty ? this.groups(answer) : nothing}
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.said()}</p>`;
  }

  private said(): string {
    const answer = this.answer;
    if (!answer) {
      return this.message;
    }
    return answer.names.length + answer.results.length === 0 ? texts.search.nothing : this.found(answer);
  }

  private found(answer: Answer): string {
    return texts.search.found(answer.events, namesOf(answer));
  }

  private groups(answer: Answer): TemplateResult {
    const words = this.field.value.trim();
    const query = answer.someWordsOnly ? words : beginning(words);
    return html`${this.group(
      texts.search.names,
      ranked(answer.names, words).slice(0, most.names).map((name) => nameOption(name, words)),
    )}
    ${this.group(texts.search.events, answer.results.slice(0, most.events).map(eventOption))}
    <a class="all" role="option" tabindex="-1" href=${`/search?q=${encodeURIComponent(query)}`}
      >${texts.search.all(answer.events, namesOf(answer))}</a
    >`;
  }

  private group(title: string, options: TemplateResult[]): TemplateResult | typeof nothing {
    const id = `${this.id_}-${title.toLowerCase()}`;
    return options.length === 0
      ? nothing
      : html`<div role="group" aria-labelledby=${id}>
          <span class="title" id=${id}>${title}</span>${options}
        </div>`;
  }
}

/** Every kind but events. */
function namesOf(answer: Answer): number {
  return Object.entries(answer.kinds).reduce((sum, [kind, amount]) => (kind === 'event' ? sum : sum + amount), 0);
}

/** What is typed, the last word being perhaps only begun; what has signs of its own stays as it is. */
function beginning(words: string): string {
  return /["|~*]/.test(words) || !/[\p{L}\p{N}]$/u.test(words) ? words : `${words}*`;
}

function nameOption(name: Name, words: string): TemplateResult {
  const also = alias(name, words);
  return html`<a role="option" tabindex="-1" href=${pageOf(name.iri)}>
    <span class="what">${name.label}${also ? html` <span class="hint">${texts.search.also(also)}</span>` : nothing}</span>
    <span class="extra">${name.kind}${name.events ? `, ${texts.count(name.events, 'event')}` : ''}</span>
  </a>`;
}

/** Those that begin with what was typed before those that have it somewhere; otherwise as the server gave them. */
function ranked(names: Name[], words: string): Name[] {
  const begins = (name: Name) => Number([name.label, ...name.names].some((one) => plain(one).startsWith(plain(words))));
  return names.toSorted((one, other) => begins(other) - begins(one));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Another name of a thing that has what was typed, where its label has not. */
function alias(name: Name, words: string): string | undefined {
  const wanted = plain(words);
  return plain(name.label).includes(wanted) ? undefined : name.names.find((one) => plain(one).includes(wanted));
}

function eventOption(event: Event): TemplateResult {
  return html`<a role="option" tabindex="-1" href=${pageOf(event.iri)}>
    <span class="what">${event.label}</span>
    <span class="extra">${[event.begin, event.status?.replaceAll('-', ' ')].filter(Boolean).join(', ')}</span>
  </a>`;
}

customElements.define('mufakat-search', Search);
