import { html, svg, type TemplateResult } from 'lit';
import * as texts from '../texts.js';
import { dayOf, numberOf, type Answer, type Row } from './answer.js';
import { textOf } from './cells.js';
import { shapeOf } from './views.js';
import type { Vocabulary } from './vocabulary.js';

/** More bars than one looks through. */
const most = 40;

/** Bars of the first column of numbers that is no name; a line where the first column is a time. */
export function chart(answer: Answer, prefixes: Vocabulary['prefixes']): TemplateResult {
  const { numbers, dates } = shapeOf(answer);
  const column = numbers.find((one) => !isName(answer, one)) ?? (numbers[0] as string);
  const time = dates.find((one) => one === answer.columns[0]);
  return time && answer.rows.length > 2 ? line(answer, time, column) : bars(answer, column, numbers, prefixes);
}

function bars(answer: Answer, column: string, numbers: string[], prefixes: Vocabulary['prefixes']): TemplateResult {
  const rows = answer.rows.slice(0, most);
  const highest = Math.max(...rows.map((row) => Math.abs(numberOf(row[column]) ?? 0)), 1e-9);
  const others = answer.columns.filter((one) => one !== column && (!numbers.includes(one) || isName(answer, one)));
  const label = (row: Row) => others.slice(0, 2).map((one) => textOf(row[one], prefixes)).filter(Boolean).join(', ');
  return html`<figure class="chart">
    <figcaption>${texts.query.chartOf(column, rows.length, answer.rows.length)}</figcaption>
    <ul>
      ${rows.map((row) => {
        const amount = numberOf(row[column]);
        const width = (100 * Math.abs(amount ?? 0)) / highest;
        return html`<li>
          <span class="name">${label(row)}</span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            ${svg`<rect class="done" width=${width} height="8"></rect>`}
          </svg>
          <span class="count">${amount === undefined ? '–' : texts.figure(amount)}</span>
        </li>`;
      })}
    </ul>
  </figure>`;
}

/** A year is a number that names. */
function isName(answer: Answer, column: string): boolean {
  return /year/i.test(column) || answer.columns[0] === column;
}

function line(answer: Answer, time: string, column: string): TemplateResult {
  const points = answer.rows
    .map((row) => ({ day: dayOf(row[time]), amount: numberOf(row[column]), name: row[time]?.value ?? '' }))
    .filter((one): one is { day: number; amount: number; name: string } => one.day !== undefined && one.amount !== undefined)
    .sort((one, other) => one.day - other.day);
  const [first, last] = [points[0], points.at(-1)];
  const highest = Math.max(...points.map((point) => point.amount), 1e-9);
  const lowest = Math.min(0, ...points.map((point) => point.amount));
  const span = Math.max(1, (last?.day ?? 0) - (first?.day ?? 0));
  const place = (point: { day: number; amount: number }) =>
    `${((960 * (point.day - (first?.day ?? 0))) / span + 20).toFixed(1)},${(
      180 -
      (160 * (point.amount - lowest)) / (highest - lowest)
    ).toFixed(1)}`;
  return html`<figure class="chart">
    <figcaption>${texts.query.chartOf(column, points.length, answer.rows.length)}</figcaption>
    <svg class="line" viewBox="0 0 1000 210" role="img" aria-label=${texts.query.lineOf(
      column,
      first?.name ?? '',
      last?.name ?? '',
      texts.figure(lowest),
      texts.figure(highest),
    )}>
      <path class="floor" d="M20 180H980"></path>
      <polyline points=${points.map(place).join(' ')}></polyline>
      ${points.map((point) => {
        const [x, y] = place(point).split(',');
        return svg`<circle cx=${x} cy=${y} r="4"><title>${point.name}: ${texts.figure(point.amount)}</title></circle>`;
      })}
      <text x="20" y="202">${first?.name}</text>
      <text x="980" y="202" text-anchor="end">${last?.name}</text>
      <text x="20" y="14">${texts.figure(highest)}</text>
    </svg>
  </figure>`;
}
