import { useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useDesk } from '../../../ui/use-desk.ts';
import type { Point } from '../outline.ts';
import { mapView, type MapView } from './map-view.ts';
import type { AreaOutline } from './outline-of-area.ts';

type AreaMapProps = {
  outline: AreaOutline;
  pin: Point | null;
  /** Called with the place that was tapped or walked to by arrows. */
  onPin: (point: Point) => void;
};

/** The operating area drawn from our own lines, with one pin: tapped, or walked with arrows. Nothing is fetched from outside. */
export function AreaMap({ outline, pin, onPin }: AreaMapProps): ReactNode {
  const t = useWords('areas');
  const lang = useLanguage();
  const desk = useDesk();
  const length = useLengthWords();
  const [zoom, setZoom] = useState(0);
  const view = mapView(outline, pin, zoom, desk ? 600 : 320);
  if (view === undefined) return <Note tone="calm">{t('map.no_middle')}</Note>;
  const turn = (steps: number) => setZoom((before) => Math.min(MOST, Math.max(0, before + steps)));
  const names = outline.tambons.map((one) => one[`name_${lang}`]).join(' ');
  return (
    <figure className="areas-map">
      <div
        className="areas-map-sheet"
        role="application"
        tabIndex={0}
        aria-label={t('map.of', { area: names })}
        onClick={(event) => onPin(tapped(event, view))}
        onKeyDown={(event) => walk(event, view, pin, onPin, turn)}
      >
        <Drawing view={view} outline={outline} pin={pin} />
      </div>
      <div className="areas-map-acts">
        <IconButton icon="plus" label={t('map.zoom_in')} onPress={() => turn(1)} />
        <IconButton icon="dash" label={t('map.zoom_out')} onPress={() => turn(-1)} />
      </div>
      <figcaption className="source">
        {outline.tambons.length === 0 && `${t('map.no_outline')} · `}
        {t('map.grid', { size: length(view.grid.metres) })}
        {outline.source !== null && ` · ${outline.source}`}
      </figcaption>
    </figure>
  );
}

/** “250 ม.”, “2.3 กม.”: a length as people say it. */
export function useLengthWords(): (metres: number) => string {
  const t = useWords('areas');
  const format = useFormat();
  return (metres) =>
    metres < 1000
      ? t('map.metres', { n: format.number(Math.round(metres)) })
      : t('map.kilometres', { n: format.number(Math.round(metres / 100) / 10) });
}

function Drawing({ view, outline, pin }: { view: MapView; outline: AreaOutline; pin: Point | null }) {
  const lang = useLanguage();
  const { width, height, grid } = view;
  const here = pin === null ? null : view.at(pin);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {grid.xs.map((x) => (
        <path key={`x${x}`} className="areas-map-grid" d={`M${x} 0V${height}`} />
      ))}
      {grid.ys.map((y) => (
        <path key={`y${y}`} className="areas-map-grid" d={`M0 ${y}H${width}`} />
      ))}
      {outline.tambons.map((one) => (
        <path key={one.code} className="areas-map-tambon" d={one.rings.map(view.line).join('')} />
      ))}
      {outline.villages.map((one) => (
        <Spot key={one.code} at={view.at(one)} name={one[`name_${lang}`]} look="areas-map-village" />
      ))}
      {outline.service_points.map((one) => (
        <Spot key={one.id} at={view.at(one)} name={one[`name_${lang}`]} look="areas-map-point" />
      ))}
      {here !== null && (
        <path
          className="areas-map-pin"
          d={`M${here.x} ${here.y}c-3-6-9-11-9-18a9 9 0 0 1 18 0c0 7-6 12-9 18zm3-18a3 3 0 1 0-6 0 3 3 0 0 0 6 0z`}
        />
      )}
    </svg>
  );
}

function Spot({ at, name, look }: { at: { x: number; y: number }; name: string; look: string }) {
  return (
    <g>
      <circle className={look} cx={at.x} cy={at.y} r={look === 'areas-map-point' ? 5 : 3} />
      <text className="areas-map-name" x={at.x + 8} y={at.y + 4}>
        {name}
      </text>
    </g>
  );
}

const MOST = 7;

function tapped(event: MouseEvent<HTMLElement>, view: MapView): Point {
  const box = event.currentTarget.getBoundingClientRect();
  const unit = view.width / box.width;
  return view.pointAt((event.clientX - box.left) * unit, (event.clientY - box.top) * unit);
}

// A step is a few units of the picture, so that enlarging the map makes it finer. The first arrow sets the pin.
function walk(
  event: KeyboardEvent,
  view: MapView,
  pin: Point | null,
  onPin: (point: Point) => void,
  turn: (steps: number) => void,
): void {
  if (event.key === '+' || event.key === '=') turn(1);
  if (event.key === '-') turn(-1);
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const from = pin === null ? { x: view.width / 2, y: view.height / 2 } : view.at(pin);
  const far = pin === null ? 0 : event.shiftKey ? 2 : 12;
  onPin(view.pointAt(from.x + step[0] * far, from.y + step[1] * far));
}

const steps: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
