import { nothing, render, svg } from 'lit';
import * as texts from './texts.js';

/** A part of the drawing's columns, both ends inside. */
export interface Part {
  first: number;
  last: number;
}

/** Units of the drawing that a pointer must move before it is no click. */
const slack = 5;

/**
 * Two handles on the time axis of the server's drawing, and a brush by pointer. Each column's time is as the server
 * says it, so a part of them is an address.
 */
export class Brush {
  readonly times: [from: string, to: string][];
  private readonly layer = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  private readonly left: number;
  private readonly step: number;
  private readonly floor: number;
  private part: Part;

  constructor(
    private readonly drawing: SVGSVGElement,
    private readonly changed: (part: Part, whole: boolean) => void,
    private readonly chosen: (part: Part) => void,
  ) {
    const { left, right, floor, times } = drawing.dataset;
    this.times = (times ?? '').split(' ').map((time) => time.split('/') as [string, string]);
    this.left = Number(left);
    this.step = (Number(right) - this.left) / this.times.length;
    this.floor = Number(floor);
    this.part = this.whole();
    drawing.append(this.layer);
    drawing.addEventListener('dragstart', (event) => event.preventDefault());
    drawing.addEventListener('pointerdown', (event) => this.begin(event));
    this.draw();
  }

  private whole(): Part {
    return { first: 0, last: this.times.length - 1 };
  }

  /** Return the first and last time of a part, as an address has them. */
  period({ first, last }: Part): [from: string, to: string] {
    return [this.times[first]?.[0] ?? '', this.times[last]?.[1] ?? ''];
  }

  private set(part: Part): void {
    this.part = part;
    this.draw();
    const { first, last } = this.whole();
    this.changed(part, part.first === first && part.last === last);
  }

  private columnAt(event: PointerEvent): number {
    const box = this.drawing.getBoundingClientRect();
    const x = ((event.clientX - box.left) * this.drawing.viewBox.baseVal.width) / box.width;
    return Math.max(0, Math.min(this.times.length - 1, Math.floor((x - this.left) / this.step)));
  }

  /**
   * Above the lanes a pointer that moves is a brush, and on a handle it moves that end; one that does not move stays a
   * click on a bar. A finger scrolls.
   */
  private begin(event: PointerEvent): void {
    const box = this.drawing.getBoundingClientRect();
    const scale = this.drawing.viewBox.baseVal.width / box.width;
    const inside = (event.clientX - box.left) * scale > this.left && (event.clientY - box.top) * scale < this.floor + 36;
    if (!inside || event.button !== 0 || event.pointerType === 'touch') {
      return;
    }
    const start = this.otherEnd(event) ?? this.columnAt(event);
    let moved = false;
    const move = (at: PointerEvent) => {
      moved ||= Math.abs(at.clientX - event.clientX) * scale > slack;
      if (moved) {
        const now = this.columnAt(at);
        this.set({ first: Math.min(start, now), last: Math.max(start, now) });
      }
    };
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      if (moved) {
        // The click that follows is none.
        window.addEventListener('click', swallow, { capture: true, once: true });
        window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
        this.chosen(this.part);
      }
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end, { once: true });
  }

  /** Return the end that stays where it is while a handle is dragged. */
  private otherEnd(event: PointerEvent): number | undefined {
    const dragged = (event.target as Element).closest('.handle');
    if (dragged === null) {
      return undefined;
    }
    return dragged === this.layer.querySelector('.handle') ? this.part.last : this.part.first;
  }

  private key(event: KeyboardEvent, end: 'first' | 'last'): void {
    const most = this.times.length - 1;
    const now = this.part[end];
    const places: Record<string, number> = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      PageDown: now - 5,
      PageUp: now + 5,
      Home: 0,
      End: most,
    };
    const place = places[event.key];
    if (place !== undefined) {
      event.preventDefault();
      const [low, high] = end === 'first' ? [0, this.part.last] : [this.part.first, most];
      this.set({ ...this.part, [end]: Math.max(low, Math.min(high, place)) });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.chosen(this.part);
    } else if (event.key === 'Escape') {
      this.set(this.whole());
    }
  }

  private draw(): void {
    const { first, last } = this.part;
    const [from, to] = [this.left + first * this.step, this.left + (last + 1) * this.step];
    const { first: start, last: end } = this.whole();
    const all = first === start && last === end;
    render(
      svg`${all ? nothing : svg`<rect class="brushed" x=${from} y="0" width=${to - from} height=${this.floor}></rect>`}
        ${this.handle('first', from, texts.chronology.from)}${this.handle('last', to, texts.chronology.to)}`,
      this.layer,
    );
  }

  private handle(end: 'first' | 'last', x: number, label: string): unknown {
    const [low, high] = end === 'first' ? [0, this.part.last] : [this.part.first, this.times.length - 1];
    const [from, to] = this.times[this.part[end]] ?? ['', ''];
    return svg`<g class="handle" role="slider" tabindex="0" aria-label=${label} aria-valuemin=${low} aria-valuemax=${high}
      aria-valuenow=${this.part[end]} aria-valuetext=${end === 'first' ? from || to : to}
      transform=${`translate(${x} ${this.floor})`} @keydown=${(event: KeyboardEvent) => this.key(event, end)}>
      <path d="M0 -9V9"></path><circle r="5"></circle></g>`;
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
