import { html, nothing, render } from 'lit';
import { Brush, type Part } from '../brush.js';
import { Latest } from '../latest.js';
import * as texts from '../texts.js';

/** What a new time or day changes in the page. */
const parts = ['.chosen', '.desk'];

/**
 * `<mufakat-chronology>` around the form and the drawing of the chronology: a brush over the drawing, and a slider for
 * the day by which sources must have said it. Both lead to addresses that the server answers as always; what is shown
 * is then put in place of what was, so that the focus stays.
 */
class Chronology extends HTMLElement {
  private readonly controls = document.createElement('div');
  private readonly slider = document.createElement('div');
  private readonly latest = new Latest(350);
  private readonly months: [year: number, month: number][] = [];
  private brush: Brush | undefined;
  private picked: Part | undefined;
  private place = 0;
  private message = '';

  private get form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  connectedCallback(): void {
    this.controls.className = 'brush';
    this.slider.className = 'as-of';
    this.form.after(this.slider);
    this.furnish();
    this.fillMonths();
    this.drawSlider();
    window.addEventListener('popstate', () => void this.show(location.href, false));
  }

  /** Put the brush over a drawing that is new. */
  private furnish(): void {
    const drawing = this.querySelector<SVGSVGElement>('svg.timeline');
    this.picked = undefined;
    this.brush = drawing
      ? new Brush(
          drawing,
          (part, whole) => {
            this.picked = whole ? undefined : part;
            this.drawControls();
          },
          (part) => this.zoom(part),
        )
      : undefined;
    drawing?.closest('.drawing')?.after(this.controls);
    this.drawControls();
  }

  private zoom(part: Part): void {
    const [from, to] = this.brush?.period(part) ?? ['', ''];
    void this.show(this.address({ from, to, page: '' }), true);
  }

  /** Return the address that is shown with other parameters; those without a value go. */
  private address(changes: Record<string, string>): string {
    const address = new URL(location.href);
    Object.entries(changes).forEach(([name, value]) =>
      value === '' ? address.searchParams.delete(name) : address.searchParams.set(name, value),
    );
    return address.href;
  }

  /** Show what the server says at an address. Where it does not, the browser goes there and says why. */
  private async show(address: string, isNew: boolean, signal?: AbortSignal): Promise<void> {
    this.message = texts.chronology.loading;
    this.drawControls();
    let page: Document;
    try {
      const response = await fetch(address, { headers: { Accept: 'text/html' }, ...(signal ? { signal } : {}) });
      page = new DOMParser().parseFromString(await response.text(), 'text/html');
    } catch (reason) {
      if (!signal?.aborted) {
        this.message = texts.chronology.failed;
        this.drawControls();
      }
      return;
    }
    if (isNew) {
      history.pushState(null, '', address);
    }
    this.replace(page);
  }

  private replace(page: Document): void {
    const focused = this.placeOfFocus();
    for (const part of parts) {
      const fresh = page.querySelector(part);
      if (fresh) {
        this.querySelector(part)?.replaceWith(document.adoptNode(fresh));
      }
    }
    this.takeValues(page);
    this.message = '';
    this.furnish();
    this.setPlace();
    this.drawSlider();
    this.handles()[focused]?.focus();
  }

  private handles(): SVGElement[] {
    return Array.from(this.querySelectorAll<SVGElement>('.handle'));
  }

  private placeOfFocus(): number {
    return this.handles().findIndex((handle) => handle === document.activeElement);
  }

  /** The form goes on from what is shown. */
  private takeValues(page: Document): void {
    const fresh = page.querySelector<HTMLFormElement>('mufakat-chronology form');
    for (const name of ['from', 'to', 'as-of']) {
      const [old, now] = [this.form, fresh].map((form) => form?.elements.namedItem(name));
      if (old instanceof HTMLInputElement && now) {
        old.value = (now as HTMLInputElement).value;
      }
    }
  }

  private drawControls(): void {
    const period = this.picked && this.brush?.period(this.picked);
    render(
      html`<p class="hint">${texts.chronology.hint}</p>
        ${period
          ? html`<button type="button" class="plain" @click=${() => this.picked && this.zoom(this.picked)}>
              ${texts.chronology.show(...period)}
            </button>`
          : nothing}
        <span class="hint" role="status">${this.message}</span>`,
      this.controls,
    );
  }

  /** Months from the first year in which articles were published to the end of the last; then no day at all. */
  private fillMonths(): void {
    const years = Array.from(this.querySelectorAll('.days a'), (year) => Number(year.textContent)).filter(
      (year) => year > 0,
    );
    if (years.length > 0) {
      for (let year = Math.min(...years); year <= Math.max(...years); year += 1) {
        for (let month = 1; month <= 12; month += 1) {
          this.months.push([year, month]);
        }
      }
    }
    this.setPlace();
  }

  private setPlace(): void {
    const day = new URL(location.href).searchParams.get('as-of') ?? '';
    const [year, month] = day.split('-').map(Number);
    const found = this.months.findIndex(([y, m]) => y === year && m === (month ?? 12));
    this.place = found < 0 ? this.months.length : found;
  }

  private drawSlider(): void {
    if (this.months.length === 0) {
      return;
    }
    const at = this.months[this.place];
    const text = at ? texts.month(...at) : texts.chronology.always;
    render(
      html`<label for="as-of-slider">${texts.chronology.asOf}</label>
        <input
          id="as-of-slider"
          type="range"
          min="0"
          max=${this.months.length}
          .value=${String(this.place)}
          aria-valuetext=${text}
          @input=${(event: InputEvent) => this.slid(Number((event.target as HTMLInputElement).value))}
          @keydown=${(event: KeyboardEvent) => this.year(event)}
        />
        <output for="as-of-slider">${text}</output>`,
      this.slider,
    );
  }

  /** A page up or down is a year. */
  private year(event: KeyboardEvent): void {
    const steps: Record<string, number> = { PageUp: 12, PageDown: -12 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.slid(Math.max(0, Math.min(this.months.length, this.place + step)));
    }
  }

  private slid(place: number): void {
    this.place = place;
    this.drawSlider();
    const at = this.months[place];
    const day = at ? `${at[0]}-${String(at[1]).padStart(2, '0')}` : '';
    this.latest.soon((signal) => this.show(this.address({ 'as-of': day, page: '' }), true, signal));
  }
}

customElements.define('mufakat-chronology', Chronology);
