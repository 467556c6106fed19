import { ticketExclusions } from '../conventions.js'

/** What the counts of tickets have in common: context of other figures, never an aim. */
export const volume = {
  unit: 'COUNT',
  better: 'NEITHER',
  family: 'VOLUME',
  owner: 'Service desk manager',
  source: 'Our own definition.',
  caveats: [
    'Counting tickets is not creating value: no target, no colour, no weight in alignment.',
  ],
  exclusions: ticketExclusions,
  minimumSample: 0,
  provisionalDays: 0,
  boardOrder: null,
} as const
