import { html, nothing, render, type TemplateResult } from 'lit';
import { ask, leave, most, Problem, stop, type Answer } from '../query/answer.js';
import { chart } from '../query/chart.js';
import { Editor } from '../query/editor.js';
import { table } from '../query/table.js';
import { load, save, type Tab } from '../query/tabs.js';
import { timeline } from '../query/timeline.js';
import { hindrance, names, type ViewName } from '../query/views.js';
import { vocabulary, type Vocabulary } from '../query/vocabulary.js';
import * as texts from '../texts.js';

/** Characters of an address that every server and browser takes. */
const longAddress = 6000;

const formats = {
  rows: { CSV: 'csv', TSV: 'tsv', JSON: 'json', XML: 'xml' },
  triples: { Turtle: 'turtle', 'N-Triples': 'ntriples', 'JSON-LD': 'jsonld', 'RDF/XML': 'rdfxml' },
};

interface Running {
  name: string;
  start: number;
  ended: AbortController;
  clock: number;
}

/**
 * `<mufakat-query>` around the query form and the answer that the server gave: an editor in several tabs, and the
 * answer as table or picture, without another page.
 */
class Query extends HTMLElement {
  private readonly bar = document.createElement('div');
  private readonly controls = document.createElement('div');
  private readonly result = document.createElement('section');
  private editor!: Editor;
  private tabs: Tab[] = [];
  private active = -1;
  private prefixes: Vocabulary['prefixes'] = {};
  private running: Running | undefined;
  private answer: Answer | undefined;
  private asked = '';
  private problem: Problem | undefined;
  private page = 1;
  private message = '';

  private get textarea(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  private get tab(): Tab {
    return this.tabs[this.active] as Tab;
  }

  connectedCallback(): void {
    const form = this.querySelector('form') as HTMLFormElement;
    const host = document.createElement('div');
    this.bar.className = 'query-tabs';
    this.controls.className = 'query-controls';
    this.result.className = 'query-result';
    form.hidden = true;
    form.before(this.bar, host, this.controls, ...byServer(), this.result);
    this.editor = new Editor(host, (text) => this.edited(text), () => void this.run());
    this.restore();
    document.addEventListener('click', (event) => void this.example(event));
    vocabulary().then(
      (known) => {
        this.prefixes = known.prefixes;
        this.draw();
      },
      () => undefined,
    );
    window.addEventListener('hashchange', () => this.shared());
    window.addEventListener('pagehide', () => this.running && leave(this.running.name));
    this.shared();
    this.better();
  }

  /** The server shows a table, and no mark in the editor: where there is more to see, the query runs once more. */
  private better(): void {
    const failed = byServer().some((one) => one.matches('.problem'));
    if (failed || (byServer().length > 0 && this.tab.view !== 'table')) {
      void this.run();
    }
  }

  /** Open what was kept, and what the page was asked with. */
  private restore(): void {
    const kept = load();
    this.tabs = kept.tabs;
    this.active = kept.active;
    const text = this.textarea.value;
    if (text.trim() !== '') {
      this.open({ name: this.dataset['name'] || this.freshName(), text, view: this.dataset['view'] || 'table' });
    } else if (this.tabs.length === 0) {
      this.open({ name: this.freshName(), text: '', view: 'table' });
    } else {
      this.show(this.active);
    }
  }

  /** A link that was sent holds its query after `#query=`. */
  private shared(): void {
    const given = new URLSearchParams(location.hash.slice(1));
    const text = given.get('query');
    if (text) {
      this.open({ name: given.get('name') || this.freshName(), text, view: given.get('view') || 'table' });
      void this.run();
    }
  }

  private freshName(): string {
    let number = this.tabs.length + 1;
    while (this.tabs.some((tab) => tab.name === texts.query.tab(number))) {
      number += 1;
    }
    return texts.query.tab(number);
  }

  /** Show a query: in the tab that has it already, in the shown one if that is empty, else in a new one. */
  private open(tab: Tab): void {
    const there = this.tabs.findIndex((one) => one.text === tab.text);
    if (there >= 0) {
      this.show(there);
    } else if (this.tabs[this.active]?.text.trim() === '') {
      this.tabs[this.active] = tab;
      this.show(this.active);
    } else {
      this.tabs.push(tab);
      this.show(this.tabs.length - 1);
    }
  }

  private show(place: number): void {
    this.active = place;
    this.forget();
    this.editor.open(this.tab.text);
    this.keep();
  }

  /** Leave what runs and what was answered. */
  private forget(): void {
    void this.cancel();
    this.running = undefined;
    this.answer = undefined;
    this.problem = undefined;
    this.page = 1;
  }

  private close(place: number): void {
    this.tabs.splice(place, 1);
    if (this.tabs.length === 0) {
      this.tabs.push({ name: this.freshName(), text: '', view: 'table' });
    }
    this.show(Math.min(this.active > place ? this.active - 1 : this.active, this.tabs.length - 1));
    this.bar.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  private edited(text: string): void {
    this.tab.text = text;
    this.keep();
  }

  private keep(): void {
    this.message = save({ tabs: this.tabs, active: this.active }) ? '' : texts.query.noRoom;
    this.draw();
  }

  /** An example opens here and runs; where it cannot be fetched, its link leads to it. */
  private async example(event: MouseEvent): Promise<void> {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-file]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const { file = '', view = 'table' } = link.dataset;
    const response = await fetch(file).catch(() => undefined);
    if (!response?.ok) {
      location.assign(link.href);
      return;
    }
    this.open({ name: link.textContent.trim(), text: await response.text(), view });
    this.scrollIntoView();
    this.editor.focus();
    await this.run();
  }

  private async run(): Promise<void> {
    if (this.running || this.editor.text.trim() === '') {
      return;
    }
    const running = {
      name: randomName(),
      start: performance.now(),
      ended: new AbortController(),
      clock: window.setInterval(() => this.draw(), 200),
    };
    byServer().forEach((one) => one.remove());
    this.forget();
    this.running = running;
    this.asked = this.editor.text;
    this.draw();
    let answer: Answer | undefined;
    let problem: Problem | undefined;
    try {
      answer = await ask(this.asked, running.name);
    } catch (reason) {
      problem = reason instanceof Problem ? reason : new Problem(texts.query.noServer);
    } finally {
      running.ended.abort();
      window.clearInterval(running.clock);
    }
    if (this.running === running) {
      this.running = undefined;
      this.answer = answer;
      this.problem = problem;
      this.editor.mark(problem);
      this.draw();
      await this.drawGraph();
    }
  }

  /** Stop the query where it runs, at the server. Its answer then says so. */
  private async cancel(): Promise<void> {
    const running = this.running;
    if (running) {
      await stop(running.name, running.ended.signal).catch(() => undefined);
    }
  }

  private draw(): void {
    render(this.tabList(), this.bar);
    render(this.buttons(), this.controls);
    render(this.shown(), this.result);
  }

  private tabList(): TemplateResult {
    return html`<div role="tablist" aria-label=${texts.query.tabs} @keydown=${(event: KeyboardEvent) => this.tabKey(event)}>
        ${this.tabs.map(
          (tab, place) =>
            html`<button
              type="button"
              role="tab"
              tabindex=${place === this.active ? 0 : -1}
              aria-selected=${place === this.active}
              @click=${() => this.show(place)}
            >
              ${tab.name}
            </button>`,
        )}
      </div>
      <button type="button" class="plain" @click=${() => this.add()}>${texts.query.add}</button>
      <button type="button" class="plain" @click=${() => this.close(this.active)}>${texts.query.close}</button>`;
  }

  private add(): void {
    this.tabs.push({ name: this.freshName(), text: '', view: 'table' });
    this.show(this.tabs.length - 1);
    this.editor.focus();
  }

  private tabKey(event: KeyboardEvent): void {
    const last = this.tabs.length - 1;
    const places: Record<string, number> = {
      ArrowRight: this.active === last ? 0 : this.active + 1,
      ArrowLeft: this.active === 0 ? last : this.active - 1,
      Home: 0,
      End: last,
    };
    const place = places[event.key];
    if (place !== undefined) {
      event.preventDefault();
      this.show(place);
      this.bar.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    } else if (event.key === 'Delete') {
      this.close(this.active);
    }
  }

  private buttons(): TemplateResult {
    const running = this.running;
    return html`<button type="button" ?hidden=${running !== undefined} @click=${() => void this.run()}>
        ${texts.query.run}
      </button>
      <button type="button" class="stop" ?hidden=${running === undefined} @click=${() => void this.cancel()}>
        ${texts.query.cancel}
      </button>
      <button type="button" class="plain" @click=${() => void this.share()}>${texts.query.share}</button>
      <span class="hint">${running ? texts.query.running(performance.now() - running.start) : texts.query.keys}</span>
      <span class="hint" role="status">${this.message}</span>`;
  }

  private async share(): Promise<void> {
    const { text, name, view } = this.tab;
    const link = `${location.origin}/query#${new URLSearchParams({ query: text, name, view })}`;
    history.replaceState(null, '', link);
    try {
      await navigator.clipboard.writeText(link);
      this.message = texts.query.copied;
    } catch {
      this.message = texts.query.inAddress;
    }
    this.draw();
  }

  private shown(): TemplateResult | typeof nothing {
    if (this.problem) {
      return html`<div class="problem" role="alert">
        <h2>${texts.query.noAnswer}</h2>
        <p>${this.problem.message}</p>
      </div>`;
    }
    return this.answer ? this.answered(this.answer) : nothing;
  }

  private answered(answer: Answer): TemplateResult {
    if (answer.truth !== undefined) {
      return html`<h2>${texts.query.answer}</h2>
        <p class="summary" role="status">${texts.query.truth(answer.truth, answer.milliseconds)}</p>
        ${this.downloads(answer)}`;
    }
    const view = this.viewOf(answer);
    return html`<h2>${texts.query.answer}</h2>
      <p class="summary" role="status">
        ${texts.query.rows(answer.rows.length, answer.more, answer.triples, answer.milliseconds)}
      </p>
      ${answer.more ? html`<p class="note">${texts.query.first(most)}</p>` : nothing} ${this.downloads(answer)}
      <div class="kinds" role="group" aria-label=${texts.query.views}>
        ${names.map((name) => this.viewButton(name, view, answer))}
      </div>
      ${this.hindered(answer)} ${this.picture(view, answer)}`;
  }

  /** The view that was chosen, or the table where the answer does not allow it. */
  private viewOf(answer: Answer): ViewName {
    const chosen = names.find((name) => name === this.tab.view) ?? 'table';
    return hindrance(chosen, answer) === '' ? chosen : 'table';
  }

  private viewButton(name: ViewName, view: ViewName, answer: Answer): TemplateResult {
    const why = hindrance(name, answer);
    return html`<button
      type="button"
      class="plain"
      aria-pressed=${name === view}
      aria-disabled=${why !== ''}
      aria-describedby=${why === '' ? nothing : 'hindered'}
      @click=${() => why === '' && this.choose(name)}
    >
      ${texts.query.viewNames[name]}
    </button>`;
  }

  /** What other pictures would need, in a sentence each. */
  private hindered(answer: Answer): TemplateResult | typeof nothing {
    const reasons = names.map((name) => hindrance(name, answer));
    return html`<p class="hint" id="hindered" ?hidden=${reasons.every((one) => one === '')}>
      ${[...new Set(reasons)].filter((one) => one !== '').join(' ')}
    </p>`;
  }

  private choose(view: ViewName): void {
    this.tab.view = view;
    this.keep();
    void this.drawGraph();
  }

  private picture(view: ViewName, answer: Answer): TemplateResult {
    switch (view) {
      case 'table':
        return table(answer, this.page, this.prefixes, (page) => {
          this.page = page;
          this.draw();
        });
      case 'chart':
        return chart(answer, this.prefixes);
      case 'timeline':
        return timeline(answer, this.prefixes);
      case 'graph':
        return html`<figure class="net">
          <figcaption>${texts.query.graphOf}</figcaption>
          <div class="canvas" role="img" aria-label=${texts.query.graphOf}></div>
        </figure>`;
    }
  }

  /** Cytoscape is loaded when a graph is wanted. */
  private async drawGraph(): Promise<void> {
    const host = this.result.querySelector<HTMLElement>('.canvas:empty');
    const answer = this.answer;
    if (host && answer) {
      const { draw, most: edges } = await import('../query/graph.js');
      const drawn = draw(host, answer, this.prefixes);
      this.message = drawn === edges ? texts.query.firstEdges(edges) : '';
      this.draw();
    }
  }

  private downloads(answer: Answer): TemplateResult {
    const offered = Object.entries(answer.triples ? formats.triples : formats.rows);
    return html`<p class="views query-downloads">
      <span class="quiet">${texts.query.download}</span>
      ${offered.map(([name, format]) => this.download(name, format))}
    </p>`;
  }

  /** A link, or a form where the query is too long for an address. The server streams it. */
  private download(name: string, format: string): TemplateResult {
    const link = `/sparql?${new URLSearchParams({ query: this.asked, format, attachment: '' })}`;
    return link.length < longAddress
      ? html`<a href=${link} download>${name}</a>`
      : html`<form action="/sparql" method="post">
          <input type="hidden" name="query" .value=${this.asked} />
          <input type="hidden" name="format" value=${format} />
          <input type="hidden" name="attachment" value="" />
          <button type="submit" class="plain">${name}</button>
        </form>`;
  }
}

/** What the server put into the page of the query it was asked with. */
function byServer(): Element[] {
  return Array.from(document.querySelectorAll('.by-server'));
}

/** Not `randomUUID`, which browsers have only where a page is served safely. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

customElements.define('mufakat-query', Query);
