const stroke = (path: string) => ({ path, style: 'stroke' as const })
const fill = (path: string) => ({ path, style: 'fill' as const })

/** Every icon of the product, drawn on a grid of 16. */
export const icons = {
  up: fill('M8 3 14 13H2Z'),
  down: fill('M8 13 2 3h12Z'),
  diamond: fill('M8 1.5 14.5 8 8 14.5 1.5 8Z'),
  square: fill('M3 3h10v10H3Z'),
  willHit: stroke('M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 7.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2Z'),
  hitOrMiss: stroke('M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 2v12'),
  willMiss: stroke('M6.4 5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM13.6 2.4v.1'),
  level: stroke('M2.5 8h11'),
  noise: stroke('M1.5 8c1.6-4 3.2-4 4.4 0s2.8 4 4.2 0 2.8-4 4.4 0'),
  provisional: stroke('M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z'),
  running: stroke('M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM8 5v3.2l2 1.4'),
  few: stroke('M3.5 13v-2.5M8 13V9M12.5 13V3'),
  none: stroke('M3.5 3.5l9 9M12.5 3.5l-9 9'),
  warning: stroke('M8 2.2 14.6 13.6H1.4ZM8 6.6v3.2M8 11.6v.1'),
  check: stroke('M2.8 8.6 6.4 12l6.8-7.6'),
  question: stroke('M5.6 6.1C5.6 4.7 6.7 3.6 8 3.6s2.4 1 2.4 2.3c0 1.7-2.3 1.9-2.3 3.7M8 12.3v.1'),
  note: stroke('M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM8 7.4v3.4M8 5.2v.1'),
  bell: stroke(
    'M3.2 11.6h9.6c-1-1-1.3-2.2-1.3-4.4a3.5 3.5 0 0 0-7 0c0 2.2-.3 3.4-1.3 4.4ZM6.8 13.6h2.4',
  ),
  before: stroke('M10 3 5 8l5 5'),
  after: stroke('M6 3l5 5-5 5'),
  close: stroke('M4 4l8 8M12 4l-8 8'),
  link: stroke(
    'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l1-1',
  ),
} as const

export type IconName = keyof typeof icons
