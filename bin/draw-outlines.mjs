// Draws src/rooms/areas/outlines.json once: node bin/draw-outlines.mjs <tambons.topojson> <provinces.topojson>
// Both are administrative boundaries of the Royal Thai Survey Department (OCHA COD-AB, CC BY-IGO), see NOTICE.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const [, , tambonsFile, provincesFile] = process.argv;
if (!tambonsFile || !provincesFile) throw new Error('which two topojson files?');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { rows } = read(join(root, 'src/rooms/areas/local-governments.json'));
const pilots = readFileSync(join(root, 'src/rooms/areas/pilots.ts'), 'utf8');
const sites = new Set(
  [...pilots.matchAll(/^ {2}site\(\d+, '[^']+', '[^']+', '(\d+)'/gm)].map((found) => found[1]),
);
const wanted = new Set(
  rows.filter(([code]) => sites.has(code)).flatMap(([, , , , ...parts]) => parts.flat()),
);

const tambons = topology(read(tambonsFile), 0.0002);
const drawn = {};
for (const one of tambons.geometries)
  if (wanted.has(one.properties.code)) drawn[one.properties.code] = tambons.rings(one).map(compact(5));
const provinces = topology(read(provincesFile), 0.01);
const coast = provinces
  .outer()
  .filter((ring) => ring.length > 3)
  .map(compact(3));

const line = (rings) => JSON.stringify(rings);
const body = Object.keys(drawn)
  .toSorted()
  .map((code) => `    "${code}": ${line(drawn[code])}`);
writeFileSync(
  join(root, 'src/rooms/areas/outlines.json'),
  `{
  "about": "Outlines of the tambons of the pilot areas, and of the country. A ring is longitude and latitude in turn: the first point whole, each next one as the step from the one before, in 1/100,000 degree (country: 1/1,000).",
  "source": "ขอบเขตการปกครอง: กรมแผนที่ทหาร / OCHA COD-AB (CC BY-IGO), ดัดแปลง",
  "tambons": {
${body.join(',\n')}
  },
  "country": ${line(coast)}
}
`,
);

function topology(file, tolerance) {
  const { scale, translate } = file.transform;
  const arcs = file.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    const points = arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return thin(points, tolerance);
  });
  const [{ geometries }] = Object.values(file.objects);
  const pointsOf = (at) => (at < 0 ? arcs[~at].toReversed() : arcs[at]);
  const joined = (ring) => ring.flatMap((at, no) => (no === 0 ? pointsOf(at) : pointsOf(at).slice(1)));
  const polygons = (one) => (one.type === 'Polygon' ? [one.arcs] : one.arcs);
  return {
    geometries,
    rings: (one) => polygons(one).flatMap((rings) => rings.map(joined)),
    // Arcs of one province only are its coast or its border with another country; joined end to end.
    outer() {
      const used = new Map();
      for (const one of geometries)
        for (const at of polygons(one).flat(2))
          used.set(at < 0 ? ~at : at, (used.get(at < 0 ? ~at : at) ?? 0) + 1);
      return chain([...used].filter(([, times]) => times === 1).map(([at]) => arcs[at]));
    },
  };
}

function chain(parts) {
  const left = new Set(parts);
  const rings = [];
  for (const first of parts) {
    if (!left.delete(first)) continue;
    let ring = [...first];
    for (let found = true; found && !same(ring[0], ring.at(-1));) {
      found = false;
      for (const next of left) {
        const end = ring.at(-1);
        if (!same(next[0], end) && !same(next.at(-1), end)) continue;
        ring = ring.concat((same(next[0], end) ? next : next.toReversed()).slice(1));
        left.delete(next);
        found = true;
        break;
      }
    }
    rings.push(ring);
  }
  return rings;
}

function same([ax, ay], [bx, by]) {
  return Math.abs(ax - bx) < 1e-9 && Math.abs(ay - by) < 1e-9;
}

// Douglas and Peucker: a point stays when it lies farther than `tolerance` degrees from the line without it.
function thin(points, tolerance) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  let far = 0;
  let most = -1;
  for (let at = 1; at < points.length - 1; at++) {
    const away = distance(points[at], first, last);
    if (away > most) [far, most] = [at, away];
  }
  if (most <= tolerance) return [first, last];
  return [...thin(points.slice(0, far + 1), tolerance).slice(0, -1), ...thin(points.slice(far), tolerance)];
}

function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function compact(digits) {
  return (ring) => {
    let before = [0, 0];
    return ring.flatMap(([lon, lat]) => {
      const here = [Math.round(lon * 10 ** digits), Math.round(lat * 10 ** digits)];
      const step = [here[0] - before[0], here[1] - before[1]];
      before = here;
      return step;
    });
  };
}
