import cytoscape, { type Core, type EventObject, type NodeCollection, type NodeSingular } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import * as look from '../graph/look.js';
import { beside, placeNear, read, written, type Point } from '../graph/places.js';
import { left, viewIn, type Thing, type View } from '../graph/view.js';
import { graph as texts } from '../texts.js';

cytoscape.use(fcose);

/** Parts of the page that change with the view, each by itself. */
const parts = ['#graph-summary', '.permalink', '.graph-notes', '.graph-forms', '.graph-table', '#graph-data', '.graph-away'];

const arrows = new Map<string, [number, number]>([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/**
 * `<mufakat-graph>` around the tables of `/graph`: draws the same.
 *
 * Every link and form in it leads to another view; they are followed here without leaving the page. What is drawn
 * already stays where it is. The address is that of the view, with the places after `#`.
 */
class Graph extends HTMLElement {
  private readonly canvas = document.createElement('div');
  private readonly panel = document.createElement('section');
  private readonly tools = document.createElement('div');
  private drawing!: Core;
  private view!: View;

  connectedCallback(): void {
    const view = viewIn(this);
    if (!view) {
      return;
    }
    this.view = view;
    this.build();
    this.drawing = cytoscape({
      container: this.canvas,
      style: look.style(),
      minZoom: 0.15,
      maxZoom: 3,
      autoungrabify: false,
      boxSelectionEnabled: false,
    });
    this.fill(this.view, read(location.hash, this.view.nodes.length));
    this.listen();
  }

  /** Make what stands before the tables: buttons, the drawing, and what is said of the thing chosen. */
  private build(): void {
    look.refuseStyle();
    this.tools.className = 'graph-tools';
    this.tools.setAttribute('role', 'group');
    this.tools.setAttribute('aria-label', texts.tools);
    const buttons: [string, () => void][] = [
      [texts.fit, () => this.drawing.fit(undefined, 40)],
      [texts.anew, () => this.layOut()],
      [texts.png, () => void this.savePng()],
      [texts.svg, () => save(new Blob([look.svg(this.drawing)], { type: 'image/svg+xml' }), 'mufakat-graph.svg')],
    ];
    buttons.forEach(([label, act]) => this.tools.append(button(label, act)));
    this.canvas.className = 'graph-canvas';
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute('role', 'application');
    this.canvas.setAttribute('aria-label', texts.canvas);
    this.panel.className = 'graph-panel';
    this.panel.setAttribute('aria-live', 'polite');
    this.panel.setAttribute('aria-label', texts.chosen);
    const stage = document.createElement('div');
    stage.className = 'graph-stage';
    stage.append(this.canvas, this.panel);
    const shapes = paragraph(texts.shapes, 'hint');
    this.querySelector('.graph-signs')?.before(this.tools, stage, shapes);
    this.choose(undefined);
  }

  private listen(): void {
    this.drawing.on('tap', 'node', (event: EventObject) => this.choose((event.target as NodeSingular).id()));
    this.drawing.on('tap', (event: EventObject) => {
      if (event.target === this.drawing) {
        this.choose(undefined);
      }
    });
    this.drawing.on('dragfree', 'node', (event: EventObject) => {
      this.pin(event.target as NodeSingular, true);
    });
    this.canvas.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/graph?"]');
      if (link && !link.classList.contains('permalink') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        const row = link.closest('tr')?.querySelector('th a')?.getAttribute('href');
        void this.go(link.getAttribute('href') ?? '', this.view.nodes.find((thing) => thing.link === row)?.id);
      }
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = new URLSearchParams();
      new FormData(event.target as HTMLFormElement).forEach((value, name) => {
        if (value !== '') {
          query.set(name, String(value));
        }
      });
      void this.go(`/graph?${query.toString()}`);
    });
    window.addEventListener('popstate', () => void this.go(location.pathname + location.search, undefined, false));
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.drawing.style(look.style()));
  }

  /** Go to another view. What is in both keeps its place; what is new comes near the thing it was asked of. */
  private async go(address: string, near?: string, remember = true): Promise<void> {
    this.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(address, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const next = viewIn(page);
      if (!next) {
        location.assign(address);
        return;
      }
      const chosen = this.chosen()?.id();
      const focused = this.path(document.activeElement);
      parts.forEach((part) => document.querySelector(part)?.replaceWith(...found(page, part)));
      this.view = next;
      if (remember) {
        history.pushState(null, '', next.address);
      }
      this.fill(next, undefined, near ?? chosen);
      this.choose(chosen);
      focused();
    } catch {
      this.say(texts.failed);
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  /** Return how to focus what stands where the focus is now, after the tables have been replaced. */
  private path(active: Element | null): () => void {
    const row = active?.closest('.graph-nodes tr')?.querySelector('th a')?.getAttribute('href');
    const label = active?.textContent;
    return () => {
      if (row && !this.contains(document.activeElement)) {
        const again = this.querySelector(`.graph-nodes th a[href="${CSS.escape(row)}"]`)?.closest('tr');
        const links = [...(again?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
        (links.find((link) => link.textContent === label) ?? links.at(-1))?.focus();
      }
    };
  }

  private say(words: string): void {
    const note = document.createElement('p');
    note.className = 'note';
    note.textContent = words;
    this.querySelector('.graph-notes')?.append(note);
  }

  /** Draw a view. */
  private fill(view: View, places: (Point & { pinned: boolean })[] | undefined, near?: string): void {
    const first = this.drawing.nodes().empty();
    const wanted = new Set(view.nodes.map((thing) => thing.id));
    this.drawing.nodes().filter((node) => !wanted.has(node.id())).remove();
    this.drawing.edges().remove();
    view.nodes.forEach((thing, number) => {
      const node = this.drawing.getElementById(thing.id);
      const more = left(thing);
      const name = shortened(thing.label);
      const data = { ...thing, caption: more > 0 ? `${name}\n(${texts.more(more)})` : name };
      if (node.nonempty()) {
        node.data(data);
      } else {
        const position = places?.[number] ?? this.free(view, thing, near);
        this.drawing.add({ group: 'nodes', data: { ...data, pinned: places?.[number]?.pinned ?? false }, position });
      }
    });
    view.edges.forEach((edge, number) => this.drawing.add({ group: 'edges', data: { ...edge, id: `edge-${number}` } }));
    if (first && !places) {
      this.layOut();
    } else if (first) {
      this.drawing.fit(undefined, 40);
    }
    this.remember();
  }

  /** Return a free place for a new thing: near the one that was asked, else near one that it is joined to. */
  private free(view: View, thing: Thing, near: string | undefined): Point {
    const joined = view.edges
      .filter((edge) => edge.source === thing.id || edge.target === thing.id)
      .map((edge) => (edge.source === thing.id ? edge.target : edge.source))
      .filter((id) => this.drawing.getElementById(id).nonempty());
    const anchor = near && joined.includes(near) ? near : (joined[0] ?? near);
    const centre = anchor ? this.drawing.nodes().filter((node) => node.id() === anchor) : this.drawing.nodes().slice(-1);
    const taken = this.drawing.nodes().map((node) => node.position());
    return centre[0] ? placeNear(centre[0].position(), taken) : { x: 0, y: 0 };
  }

  /** Lay everything out anew, save what is pinned. */
  private layOut(): void {
    const fixed = this.drawing.nodes().filter((node) => Boolean(node.data('pinned')));
    const kept = new Map(fixed.toArray().map((node) => [node.id(), { ...(node as NodeSingular).position() }]));
    const options = {
      name: 'fcose',
      animate: false,
      randomize: false,
      quality: 'proof',
      nodeSeparation: 110,
      idealEdgeLength: 130,
      nodeRepulsion: 9000,
      nodeDimensionsIncludeLabels: true,
      fixedNodeConstraint: fixed.toArray().map((node) => ({ nodeId: node.id(), position: { ...(node as NodeSingular).position() } })),
    };
    this.drawing.nodes().forEach((node, number) => {
      if (!node.data('pinned')) {
        node.position({ x: 200 * Math.cos(number * 2.4) * Math.sqrt(number), y: 140 * Math.sin(number * 2.4) * Math.sqrt(number) });
      }
    });
    this.drawing.layout(options as cytoscape.LayoutOptions).run();
    this.putBack(kept);
    this.drawing.fit(undefined, 40);
    if (this.drawing.zoom() > 1.3) {
      this.drawing.zoom(1.3);
      this.drawing.center();
    }
    this.remember();
  }

  /** The layout moves everything to the middle; move it back to where the pinned things were. */
  private putBack(kept: Map<string, Point>): void {
    const [first] = kept;
    if (first) {
      const now = this.drawing.nodes().filter((node) => node.id() === first[0])[0]?.position() ?? first[1];
      const by = { x: first[1].x - now.x, y: first[1].y - now.y };
      this.drawing.nodes().shift(by);
      this.drawing.nodes().forEach((node) => {
        const place = kept.get(node.id());
        if (place) {
          node.position({ ...place });
        }
      });
    }
  }

  /** Keep the places in the address, so that whoever opens the link sees the same. */
  private remember(): void {
    const places = this.view.nodes.map((thing) => {
      const node = this.drawing.getElementById(thing.id) as unknown as NodeSingular;
      return { ...node.position(), pinned: Boolean(node.data('pinned')) };
    });
    const address = `${this.view.address}#${written(places)}`;
    history.replaceState(null, '', address);
    this.querySelector('.permalink')?.setAttribute('href', address);
  }

  private pin(node: NodeSingular, pinned: boolean): void {
    node.data('pinned', pinned);
    this.remember();
    if (node.selected()) {
      this.choose(node.id());
    }
  }

  /** Choose a thing and show beside the drawing what can be done with it. */
  private choose(id: string | undefined): void {
    const thing = this.view.nodes.find((one) => one.id === id);
    this.drawing?.elements().unselect();
    this.drawing?.edges().removeClass('near');
    if (!thing) {
      this.panel.replaceChildren(paragraph(texts.help, 'note'));
      return;
    }
    const node = this.drawing.getElementById(thing.id);
    node.select();
    node.connectedEdges().addClass('near');
    const pinned = Boolean(node.data('pinned'));
    const title = document.createElement('h3');
    const link = document.createElement('a');
    link.href = thing.link;
    link.textContent = thing.label;
    title.append(link);
    const facts = [thing.type, thing.status.replaceAll('-', ' '), thing.standing, thing.when];
    const list = document.createElement('ul');
    list.className = 'graph-kinds';
    thing.kinds.forEach((kind) => {
      const item = document.createElement('li');
      const label = `${kind.title} ${kind.shown}/${kind.count}`;
      item.append(kind.link ? button(texts.showMore(label), () => void this.go(kind.link, thing.id), label) : label);
      list.append(item);
    });
    const acts = document.createElement('p');
    acts.className = 'graph-acts';
    acts.append(button(pinned ? texts.unpin : texts.pin, () => this.pin(node, !pinned)));
    if (thing.drop) {
      acts.append(button(texts.hide, () => void this.hide(thing)));
    }
    acts.append(button(texts.pathFrom, () => this.pathFrom(thing)));
    this.panel.replaceChildren(
      title,
      paragraph(facts.filter((fact) => fact !== '').join(' · '), 'facts'),
      paragraph(thing.kinds.length > 0 ? texts.kinds : texts.alone, 'hint'),
      list,
      acts,
    );
  }

  private async hide(thing: Thing): Promise<void> {
    await this.go(thing.drop);
    this.choose(undefined);
    this.canvas.focus();
  }

  private pathFrom(thing: Thing): void {
    const [a, b] = ['a', 'b'].map((id) => this.querySelector<HTMLInputElement>(`#${id}`));
    if (a && b) {
      a.value = thing.id;
      b.focus();
    }
  }

  /** Arrows choose the next thing in their direction, Enter goes to what can be done with it. */
  private key(event: KeyboardEvent): void {
    const direction = arrows.get(event.key);
    const chosen = this.chosen();
    if (direction) {
      event.preventDefault();
      const others = this.drawing.nodes().map((node) => ({ id: node.id(), ...node.position() }));
      const next = chosen
        ? beside(chosen.position(), others.filter((other) => other.id !== chosen.id()), ...direction)
        : others[0];
      if (next) {
        this.choose(next.id);
        this.drawing.center(this.drawing.getElementById(next.id));
      }
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      this.panel.querySelector<HTMLElement>('button, a')?.focus();
    } else if (event.key === 'Escape') {
      this.choose(undefined);
    } else if (event.key === 'p' && chosen) {
      this.pin(chosen, !chosen.data('pinned'));
    } else if (event.key === 'Delete' && chosen) {
      const thing = this.view.nodes.find((one) => one.id === chosen.id());
      if (thing?.drop) {
        void this.hide(thing);
      }
    } else if (event.key === '+' || event.key === '-') {
      this.drawing.zoom(this.drawing.zoom() * (event.key === '+' ? 1.25 : 0.8));
    }
  }

  private chosen(): NodeSingular | undefined {
    return (this.drawing.nodes(':selected') as NodeCollection)[0];
  }

  private async savePng(): Promise<void> {
    const blob = await this.drawing.png({ output: 'blob-promise', full: true, scale: 2, bg: look.colour('--card') });
    save(blob, 'mufakat-graph.png');
  }
}

/** Return a name that has room below its sign; the whole stands beside the drawing. */
function shortened(label: string): string {
  return label.length > 52 ? `${label.slice(0, 50).trimEnd()}…` : label;
}

function found(page: Document, part: string): Element[] {
  const element = page.querySelector(part);
  return element ? [element] : [];
}

function button(label: string, act: () => void, text = label): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  if (text !== label) {
    element.setAttribute('aria-label', label);
  }
  element.addEventListener('click', act);
  return element;
}

function paragraph(text: string, name: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}

/** Offer a file to be kept. */
function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

customElements.define('mufakat-graph', Graph);
