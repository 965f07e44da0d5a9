import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type IconName = keyof typeof paths;

/** A sign drawn in the colour of the text beside it. Always beside words, so it is hidden from screen readers. */
export function Icon({ name, turning = false }: { name: IconName; turning?: boolean }): ReactNode {
  return (
    <svg className={classNames('icon', turning && 'turning')} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

const paths = {
  search: 'M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0ZM13.2 13.2l4 4',
  plus: 'M10 4v12M4 10h12',
  home: 'm3 9.5 7-6 7 6M5 8.5V17h10V8.5M8.5 17v-4.5h3V17',
  print: 'M6 7V3h8v4M6 14H3.5V7.5h13V14H14M6 12h8v5H6z',
  pencil: 'm4 16 .8-3.4L13.5 4l2.6 2.6-8.7 8.6zM11.8 5.7l2.6 2.6',
  check: 'm4 10.5 4 4 8-9',
  warning: 'M10 3 2.5 16.5h15zM10 8.5v3.7M10 14.2v.1',
  clock: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM10 6v4.2l2.8 1.8',
  question: 'M7 7.2A3 3 0 1 1 10.6 10c-.6.3-.8.8-.8 1.8M9.8 15.2v.1',
  camera: 'M3 6.5h3l1.3-2h5.4l1.3 2h3V16H3zM13 11a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  person: 'M13 6.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM4 17c.5-3.4 2.8-5 6-5s5.5 1.6 6 5',
  people:
    'M10.3 7a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0ZM2.5 16.5c.4-3 2.4-4.5 5-4.5s4.6 1.5 5 4.5M13 4.6a2.6 2.6 0 0 1 0 4.9M14.8 12.3c1.6.6 2.5 2 2.7 4.2',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  close: 'M5 5l10 10M15 5 5 15',
  arrow: 'M4 10h11.5M11 5.5l4.5 4.5-4.5 4.5',
  back: 'M16 10H4.5M9 5.5 4.5 10 9 14.5',
  down: 'm5 7.5 5 5 5-5',
  dash: 'M6 10h8',
  offline:
    'm3 3 14 14M5.5 11a7 7 0 0 1 2.8-1.7M3 8a11 11 0 0 1 3-1.9M9.8 5a11 11 0 0 1 7.2 3M12.5 9.6a7 7 0 0 1 2 1.4M10 15v.1',
  scale: 'M10 3v14M5 17h10M4 6h12M4 6l-2 5a2.3 2.3 0 0 0 4 0zM16 6l-2 5a2.3 2.3 0 0 0 4 0z',
  paper: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M7.5 10h5M7.5 13h5',
  link: 'M8 12l4-4M9 5.5 10.5 4A3.9 3.9 0 0 1 16 9.5L14.5 11M11 14.5 9.5 16A3.9 3.9 0 0 1 4 10.5L5.5 9',
  phone: 'M6.5 2.8h7v14.4h-7zM9.2 14.8h1.6',
  out: 'M8 3.5H4v13h4M8.5 10h8M13 6l4 4-4 4',
  key: 'M10.5 7a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0ZM9.5 9.5l7 7M13 13l2-2M15 15l1.5-1.5',
  globe:
    'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM3 10h14M10 3c2.5 2.2 3.4 4.6 3.4 7s-.9 4.8-3.4 7c-2.5-2.2-3.4-4.6-3.4-7S7.5 5.2 10 3',
  heart: 'M10 16.5S3.5 12.6 3.5 8A3.5 3.5 0 0 1 10 6.2 3.5 3.5 0 0 1 16.5 8c0 4.6-6.5 8.5-6.5 8.5z',
  book: 'M10 5.5C8.5 4.3 6 4 3 4v11.5c3 0 5.5.3 7 1.5 1.5-1.2 4-1.5 7-1.5V4c-3 0-5.5.3-7 1.5zM10 5.5V17',
  money:
    'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM8 6.5h2.7a1.7 1.7 0 0 1 0 3.4H8zm0 3.4h3.2a1.8 1.8 0 0 1 0 3.6H8zM9.8 5v1.5M9.8 13.5V15',
  pin: 'M10 17.5s-5.5-5-5.5-9.2a5.5 5.5 0 0 1 11 0c0 4.2-5.5 9.2-5.5 9.2ZM11.8 8.3a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0Z',
  door: 'M5 17V3h10v14M3 17h14M12 10v.1',
  eye: 'M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM12.2 10a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0Z',
  eyeOff:
    'm3.5 3.5 13 13M8 5.3A7.6 7.6 0 0 1 10 5c4.8 0 7.5 5 7.5 5a13 13 0 0 1-2.4 2.9M5.2 6.9A13 13 0 0 0 2.5 10s2.7 5 7.5 5c1.2 0 2.2-.3 3.2-.8',
  wait: 'M16.5 10A6.5 6.5 0 1 1 10 3.5',
} as const;
