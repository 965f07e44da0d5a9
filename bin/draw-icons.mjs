// Draws the PNG icons of the installable page from the same curve as public/icons/mark.svg. Run it after changing the mark.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const INDIGO = [0x1f, 0x3a, 0x68];
const WHITE = [255, 255, 255];
const STROKE = 1.4;
const folder = join(import.meta.dirname, '../public/icons');
const line = markLine();

save('mark-180.png', 180, { corner: 0, scale: 1 });
save('mark-192.png', 192, { corner: 8, scale: 1 });
save('mark-512.png', 512, { corner: 8, scale: 1 });
// Android cuts a circle out of this one: the mark stays inside the middle 80 %.
save('mark-maskable-512.png', 512, { corner: 0, scale: 0.78 });

function save(name, size, { corner, scale }) {
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = [((x + 0.5) * 36) / size, ((y + 0.5) * 36) / size];
      const blur = 36 / size;
      const ground = cover(roundedBox(at, corner), blur);
      const inMark = at.map((value) => (value - 18) / scale + 18);
      const mark = cover((distanceToLine(inMark) - STROKE) * scale, blur);
      const colour = INDIGO.map((value, part) => Math.round(value + (WHITE[part] - value) * mark));
      pixels.set([...colour, Math.round(ground * 255)], y * (size * 4 + 1) + 1 + x * 4);
    }
  }
  writeFileSync(join(folder, name), png(size, pixels));
}

// How much of a pixel lies inside a shape whose edge is so far away (negative inside).
function cover(distance, blur) {
  return Math.min(1, Math.max(0, 0.5 - distance / blur));
}

function roundedBox([x, y], corner) {
  const dx = Math.abs(x - 18) - 18 + corner;
  const dy = Math.abs(y - 18) - 18 + corner;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

function distanceToLine([x, y]) {
  let least = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1];
    const [bx, by] = line[i];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  }
  return least;
}

// M18.2 19.8 a2.6 2.6 0 1 1 2.6-2.7, then four curves: the same numbers as in mark.svg, as a fine polyline.
function markLine() {
  const points = [];
  const [from, to, radius] = [[18.2, 19.8], [20.8, 17.1], 2.6];
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const half = Math.hypot(to[0] - from[0], to[1] - from[1]) / 2;
  const away = Math.sqrt(Math.max(0, radius ** 2 - half ** 2));
  const across = [(to[0] - from[0]) / (2 * half), (to[1] - from[1]) / (2 * half)];
  const centre = [middle[0] + across[1] * away, middle[1] - across[0] * away];
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  let turn = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - start;
  if (turn <= 0) turn += 2 * Math.PI;
  for (let i = 0; i <= 40; i++) {
    const angle = start + (turn * i) / 40;
    points.push([centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]);
  }
  let at = to;
  for (const [ax, ay, bx, by, cx, cy] of [
    [0, 4.2, -3, 6.3, -6, 6.3],
    [-3.6, 0, -6.1, -2.9, -6.1, -6.7],
    [0, -4.9, 3.9, -8.6, 9.1, -8.6],
    [5.7, 0, 9.5, 4, 9.5, 9.7],
    [0, 5, -2.7, 8.6, -6.6, 10.7],
  ]) {
    for (let i = 1; i <= 40; i++) {
      const t = i / 40;
      const weight = [3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
      points.push([
        at[0] + weight[0] * ax + weight[1] * bx + weight[2] * cx,
        at[1] + weight[0] * ay + weight[1] * by + weight[2] * cy,
      ]);
    }
    at = [at[0] + cx, at[1] + cy];
  }
  return points;
}

function png(size, pixels) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
