/** A point on the map, in degrees (WGS 84). */
export type Point = { lat: number; lon: number };

/** One closed line: longitude and latitude in turn, in degrees. A ring within another is a hole. */
export type Ring = readonly number[];

/** A ring as it is kept: the first point whole, each next one as the step from the one before, in 1/`per` degree. */
export function unpackRing(steps: readonly number[], per: number): Ring {
  const here = [0, 0];
  return steps.map((step, at) => {
    const turn = at % 2;
    here[turn] = (here[turn] ?? 0) + step;
    return here[turn] / per;
  });
}

/** Whether a point lies inside the rings; in a hole it does not. */
export function isInside(rings: readonly Ring[], { lat, lon }: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [ax, ay, bx, by] of edgesOf(ring)) {
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** How far a point lies from the nearest line of the rings, in metres. */
export function metresFromLine(rings: readonly Ring[], point: Point): number {
  const { x, y } = planeAt(point);
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const [ax, ay, bx, by] of edgesOf(ring)) {
      least = Math.min(least, distanceTo(x(ax), y(ay), x(bx), y(by)));
    }
  }
  return least;
}

/** The plain around a point, in metres east (`x` of a longitude) and north (`y` of a latitude); right within some 100 km. */
export function planeAt(middle: Point): {
  x: (lon: number) => number;
  y: (lat: number) => number;
  lon: (x: number) => number;
  lat: (y: number) => number;
} {
  const perDegree = metresOfDegree * Math.cos((middle.lat * Math.PI) / 180);
  return {
    x: (lon) => (lon - middle.lon) * perDegree,
    y: (lat) => (lat - middle.lat) * metresOfDegree,
    lon: (x) => middle.lon + x / perDegree,
    lat: (y) => middle.lat + y / metresOfDegree,
  };
}

const metresOfDegree = 111_195;

/** The middle and the size, in metres, of what the rings take up; undefined when there are none. */
export function extentOf(rings: readonly Ring[]): { middle: Point; across: number } | undefined {
  const lons = rings.flatMap((ring) => ring.filter((_, at) => at % 2 === 0));
  const lats = rings.flatMap((ring) => ring.filter((_, at) => at % 2 === 1));
  if (lons.length === 0) return undefined;
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const { x, y } = planeAt(middle);
  return { middle, across: 2 * Math.max(x(east), y(north)) };
}

function* edgesOf(ring: Ring): Generator<readonly [ax: number, ay: number, bx: number, by: number]> {
  for (let at = 0; at + 3 < ring.length; at += 2) {
    yield [ring[at] ?? 0, ring[at + 1] ?? 0, ring[at + 2] ?? 0, ring[at + 3] ?? 0];
  }
}

// From the origin to the piece of line between two points.
function distanceTo(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
