/** Where things stand in a drawing, so that what is there already stays where it is. */

export interface Point {
  x: number;
  y: number;
}

const room = 96;
const turn = Math.PI * (3 - Math.sqrt(5));

/** Return a free place near a thing, on the side that looks away from the middle of all. */
export function placeNear(centre: Point, taken: Point[]): Point {
  const middle = {
    x: taken.reduce((sum, point) => sum + point.x, 0) / Math.max(1, taken.length),
    y: taken.reduce((sum, point) => sum + point.y, 0) / Math.max(1, taken.length),
  };
  const outwards = Math.atan2(centre.y - middle.y, centre.x - middle.x);
  for (let number = 0; number < 2000; number += 1) {
    const side = number % 2 === 0 ? 1 : -1;
    const ring = 1 + Math.floor(number / 16) * 0.6;
    const angle = outwards + (side * Math.ceil((number % 16) / 2) * Math.PI) / 8 + ring * turn * 0.1;
    const point = { x: centre.x + Math.cos(angle) * room * ring * 1.25, y: centre.y + Math.sin(angle) * room * ring };
    if (taken.every((other) => Math.abs(other.x - point.x) > room || Math.abs(other.y - point.y) > room * 0.55)) {
      return point;
    }
  }
  return { x: centre.x + room, y: centre.y + room };
}

/** Write places into the part of an address after `#`: `at=12,40;-3,80!`, a mark on those that are pinned. */
export function written(places: (Point & { pinned: boolean })[]): string {
  return `at=${places.map((at) => `${Math.round(at.x)},${Math.round(at.y)}${at.pinned ? '!' : ''}`).join(';')}`;
}

/** Read them; nothing unless there are as many as there are things. */
export function read(hash: string, things: number): (Point & { pinned: boolean })[] | undefined {
  const places = (/^#?at=(.*)$/.exec(hash)?.[1] ?? '').split(';').map((text) => {
    const found = /^(-?\d+),(-?\d+)(!?)$/.exec(text);
    return found ? { x: Number(found[1]), y: Number(found[2]), pinned: found[3] === '!' } : undefined;
  });
  const known = places.filter((place) => place !== undefined);
  return known.length === things && places.length === things ? known : undefined;
}

/** Return the point that lies best in a direction from another; nothing where none does. */
export function beside<T extends Point>(from: Point, others: T[], dx: number, dy: number): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const other of others) {
    const along = (other.x - from.x) * dx + (other.y - from.y) * dy;
    const across = Math.abs((other.x - from.x) * dy) + Math.abs((other.y - from.y) * dx);
    if (along > 1 && along + across * 2 < least && across <= along * 2.5) {
      best = other;
      least = along + across * 2;
    }
  }
  return best;
}
