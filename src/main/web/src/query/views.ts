/** Which pictures an answer allows, and if not, why not. */

import * as texts from '../texts.js';
import { columnsWhere, dayOf, numberOf, type Answer } from './answer.js';

export const names = ['table', 'chart', 'timeline', 'graph'] as const;
export type ViewName = (typeof names)[number];

export interface Shape {
  numbers: string[];
  dates: string[];
  things: string[];
}

export function shapeOf(answer: Answer): Shape {
  return {
    numbers: columnsWhere(answer, (value) => numberOf(value) !== undefined),
    dates: columnsWhere(answer, (value) => dayOf(value) !== undefined),
    things: columnsWhere(answer, (value) => value.type === 'uri'),
  };
}

/** Return why an answer cannot be shown so; nothing if it can. */
export function hindrance(view: ViewName, answer: Answer): string {
  if (view === 'table') {
    return '';
  }
  if (answer.rows.length === 0) {
    return texts.query.noRows;
  }
  const shape = shapeOf(answer);
  switch (view) {
    case 'chart':
      return answer.columns.length > 1 && shape.numbers.length > 0 ? '' : texts.query.noChart;
    case 'timeline':
      return shape.dates.length > 0 ? '' : texts.query.noTimeline;
    case 'graph':
      return answer.triples || shape.things.length > 1 ? '' : texts.query.noGraph;
  }
}
