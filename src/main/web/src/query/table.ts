import { html, nothing, type TemplateResult } from 'lit';
import * as texts from '../texts.js';
import type { Answer } from './answer.js';
import { cell } from './cells.js';
import type { Vocabulary } from './vocabulary.js';

/** Rows on a page. */
const size = 50;

/** @param turn is told which page is wanted */
export function table(
  answer: Answer,
  page: number,
  prefixes: Vocabulary['prefixes'],
  turn: (page: number) => void,
): TemplateResult {
  const pages = Math.max(1, Math.ceil(answer.rows.length / size));
  const rows = answer.rows.slice((page - 1) * size, page * size);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.query.table}>
      <table>
        <thead>
          <tr>
            ${answer.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${answer.columns.map((column) => cell(row[column], prefixes))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${pages === 1
      ? nothing
      : html`<nav class="pager" aria-label=${texts.query.pages}>
          <button type="button" class="plain" ?disabled=${page === 1} @click=${() => turn(page - 1)}>
            ${texts.query.previous}
          </button>
          <span>${texts.query.pageOf(page, pages)}</span>
          <button type="button" class="plain" ?disabled=${page === pages} @click=${() => turn(page + 1)}>
            ${texts.query.next}
          </button>
        </nav>`}`;
}
