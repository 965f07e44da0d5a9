import { extentOf, planeAt, type Point, type Ring } from '../outline.ts';
import { ringsOf, type AreaOutline } from './outline-of-area.ts';

/** A piece of the plain as it lies in a picture of `width` × `height` units, north above. */
export type MapView = {
  width: number;
  height: number;
  /** Metres of one unit. */
  scale: number;
  at: (point: Point) => { x: number; y: number };
  pointAt: (x: number, y: number) => Point;
  line: (ring: Ring) => string;
  /** The step of the grid in metres, and where its lines lie. */
  grid: { metres: number; xs: number[]; ys: number[] };
};

/** What of an area is seen at a zoom (0 = all of it): around the pin when there is one and the map is enlarged. */
export function mapView(
  outline: AreaOutline,
  pin: Point | null,
  zoom: number,
  width: number,
): MapView | undefined {
  const rings: Ring[] = ringsOf(outline);
  const known = extentOf(pin === null ? rings : [...rings, [pin.lon, pin.lat]]);
  const middle = rings.length > 0 ? known?.middle : (outline.middle ?? pin);
  if (middle === null || middle === undefined) return undefined;
  const height = Math.round(width * SHAPE);
  const across = rings.length > 0 ? (known?.across ?? 0) * AIR : acrossWithout(middle, pin);
  const scale = across / height / 2 ** zoom;
  const centre = zoom > 0 && pin !== null ? pin : middle;
  const { x, y, lon, lat } = planeAt(centre);
  const at = (point: Point) => ({
    x: width / 2 + x(point.lon) / scale,
    y: height / 2 - y(point.lat) / scale,
  });
  return {
    width,
    height,
    scale,
    at,
    pointAt: (px, py) => ({
      lat: rounded(lat((height / 2 - py) * scale)),
      lon: rounded(lon((px - width / 2) * scale)),
    }),
    line: (ring) => {
      const points: string[] = [];
      for (let i = 0; i + 1 < ring.length; i += 2) {
        const here = at({ lon: ring[i] ?? 0, lat: ring[i + 1] ?? 0 });
        points.push(`${here.x.toFixed(1)} ${here.y.toFixed(1)}`);
      }
      return `M${points.join('L')}Z`;
    },
    grid: gridOf(at(middle), width, height, scale),
  };
}

/** About a metre: five places after the point. */
export function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

// Wide, so that what stands under the map is seen with it.
const SHAPE = 0.6;
const AIR = 1.12;
const UNKNOWN_ACROSS = 12_000;

function acrossWithout(middle: Point, pin: Point | null): number {
  if (pin === null) return UNKNOWN_ACROSS;
  const { x, y } = planeAt(middle);
  return Math.max(UNKNOWN_ACROSS, 2 * AIR * Math.max(Math.abs(x(pin.lon)), Math.abs(y(pin.lat))));
}

// The grid stays where it is while the view moves: its lines are counted from the middle of the area.
function gridOf(
  from: { x: number; y: number },
  width: number,
  height: number,
  scale: number,
): MapView['grid'] {
  const least = WIDE_ENOUGH * scale;
  const ten = 10 ** Math.floor(Math.log10(least));
  const metres = ten * ([1, 2, 5].find((one) => one * ten >= least) ?? 10);
  const step = metres / scale;
  return { metres, xs: linesAt(from.x, step, width), ys: linesAt(from.y, step, height) };
}

const WIDE_ENOUGH = 56;

function linesAt(from: number, step: number, end: number): number[] {
  const first = ((from % step) + step) % step;
  return Array.from({ length: Math.max(0, Math.ceil((end - first) / step)) }, (_, no) => first + no * step);
}
