// Makes src/main/resources/org/mufakat/web/outline.geojson: the land on the maps of /map, state by state.
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node src/main/map/outline.mjs package src/main/resources/org/mufakat/web/outline.geojson
//
// Source: Natural Earth 4.1 (public domain, https://www.naturalearthdata.com), as world-atlas 2.0.2 (ISC,
// https://github.com/topojson/world-atlas) gives it out. Its lines are those that are held in fact; they take no
// position. The region is from the file at 1:50 million, which has Singapore; the world from the one at 1:110 million.
// Nothing is drawn by hand: lines are cut to the region, thinned, and rounded.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , directory, target] = process.argv;
const REGION = { west: 84, south: -18, east: 148, north: 32 };

/** Returns the rings of each state: longitude and latitude in degrees. */
function states(file) {
  const topology = JSON.parse(readFileSync(join(directory, file), 'utf8'));
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map(arc => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const line = index => (index < 0 ? [...arcs[~index]].reverse() : arcs[index]);
  const ring = indexes => indexes.flatMap((index, place) => line(index).slice(place === 0 ? 0 : 1));
  return topology.objects.countries.geometries
    .filter(state => state.type !== null && state.properties.name !== 'Antarctica')
    .map(state => ({
      name: state.properties.name,
      rings: (state.type === 'Polygon' ? [state.arcs] : state.arcs).flatMap(polygon => polygon.map(ring)),
    }));
}

/** Cuts a ring to a box (Sutherland and Hodgman). */
function cut(ring, { west, south, east, north }) {
  const sides = [
    [([x]) => x >= west, (a, b) => [west, a[1] + (b[1] - a[1]) * (west - a[0]) / (b[0] - a[0])]],
    [([x]) => x <= east, (a, b) => [east, a[1] + (b[1] - a[1]) * (east - a[0]) / (b[0] - a[0])]],
    [([, y]) => y >= south, (a, b) => [a[0] + (b[0] - a[0]) * (south - a[1]) / (b[1] - a[1]), south]],
    [([, y]) => y <= north, (a, b) => [a[0] + (b[0] - a[0]) * (north - a[1]) / (b[1] - a[1]), north]],
  ];
  return sides.reduce((points, [inside, meet]) => points.flatMap((point, place) => {
    const before = points[(place + points.length - 1) % points.length];
    if (inside(point)) return inside(before) ? [point] : [meet(before, point), point];
    return inside(before) ? [meet(before, point)] : [];
  }), ring.slice(0, -1));
}

/** Drops points that lie within a distance of the line between their neighbours (Douglas and Peucker). */
function thin(points, distance) {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points.at(-1)];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  let far = 0, most = -1;
  points.forEach(([x, y], place) => {
    const off = length === 0
      ? Math.hypot(x - a[0], y - a[1])
      : Math.abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / length;
    if (off > most) [far, most] = [place, off];
  });
  if (most <= distance) return [a, b];
  return [...thin(points.slice(0, far + 1), distance).slice(0, -1), ...thin(points.slice(far), distance)];
}

function features(map, file, box, distance, digits) {
  const round = number => Number(number.toFixed(digits));
  return states(file).map(({ name, rings }) => ({
    type: 'Feature',
    properties: { map, name },
    geometry: {
      type: 'MultiPolygon',
      coordinates: rings
        .map(ring => cut(ring, box))
        .filter(ring => ring.length > 2)
        .map(ring => thin([...ring, ring[0]], distance).map(([x, y]) => [round(x), round(y)]))
        .filter(ring => ring.length > 3)
        .map(ring => [ring]),
    },
  })).filter(feature => feature.geometry.coordinates.length > 0);
}

const all = [
  ...features('region', 'countries-50m.json', REGION, 0.015, 2),
  ...features('world', 'countries-110m.json', { west: -180, south: -60, east: 180, north: 85 }, 0.12, 1),
];
const head = '{"type":"FeatureCollection","note":"Natural Earth 4.1, public domain; made by src/main/map/outline.mjs",';
writeFileSync(target, `${head}"features":[\n${all.map(feature => JSON.stringify(feature)).join(',\n')}\n]}\n`);
