import './areas.css';

export { AreaMap, useLengthWords } from './AreaMap.tsx';
export { metresOutside, useAreaOutline, type AreaOutline } from './outline-of-area.ts';
export { placeParts, PlacesOfArea, type PlacePart } from './PlacesOfArea.tsx';
