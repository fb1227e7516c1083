import { html, nothing, svg, type TemplateResult } from 'lit';
import * as texts from '../texts.js';
import { dayOf, type Answer, type Row } from './answer.js';
import { shown } from './cells.js';
import { shapeOf } from './views.js';
import type { Vocabulary } from './vocabulary.js';

/** More rows than one looks through. */
const most = 200;

/** A row of time for each row, from its first date to its second if it has two. */
export function timeline(answer: Answer, prefixes: Vocabulary['prefixes']): TemplateResult {
  const { dates } = shapeOf(answer);
  const [from, to] = [dates[0] as string, dates[1]];
  const dated = answer.rows
    .map((row) => ({ row, begin: dayOf(row[from]), end: dayOf(to === undefined ? undefined : row[to]) }))
    .filter((one): one is { row: Row; begin: number; end: number | undefined } => one.begin !== undefined)
    .sort((one, other) => one.begin - other.begin);
  const rows = dated.slice(0, most);
  const first = rows[0]?.begin ?? 0;
  const last = Math.max(...rows.map((one) => Math.max(one.begin, one.end ?? one.begin)));
  const x = (day: number) => 1 + (98 * (day - first)) / Math.max(1, last - first);
  const others = answer.columns.filter((column) => !dates.slice(0, 2).includes(column));
  return html`<figure class="spans">
    <figcaption>
      ${texts.query.timelineOf(rows.length, dated.length, answer.rows.length - dated.length)}
    </figcaption>
    <ol>
      ${rows.map(
        ({ row, begin, end }) =>
          html`<li>
            <span class="when">${row[from]?.value}${end === undefined || end === begin ? nothing : html` – ${row[to as string]?.value}`}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              ${svg`<path class="floor" d="M0 5H100"></path>`}
              ${svg`<path class="span" d=${`M${x(begin)} 5H${Math.max(x(end ?? begin), x(begin) + 0.01)}`}></path>`}
            </svg>
            <span class="what">
              ${others.map((column) => (row[column] ? html`<span>${shown(row[column], prefixes)}</span> ` : nothing))}
            </span>
          </li>`,
      )}
    </ol>
  </figure>`;
}
