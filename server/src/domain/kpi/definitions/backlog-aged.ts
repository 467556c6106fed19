import { everyGrain, ticketExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const backlogAged = defineKpi({
  code: 'BACKLOG_AGED',
  name: 'Open work older than 30 days',
  question: 'How much of the open work has been lying for more than a month?',
  unit: 'RATIO',
  better: 'LOWER',
  family: 'FLOW',
  periodTimestamp: 'snapshot at the end of the period, or now in a running period',
  owner: 'Service desk manager',
  source: 'Our own definition, with the age bands 0–2, 3–7, 8–14, 15–30, 31–90 and over 90 days.',
  caveats: [
    'Most of two neighbouring snapshots is the same work: a change between them is surer than the interval says.',
  ],
  exclusions: ticketExclusions,
  minimumSample: 20,
  provisionalDays: 0,
  variants: [
    {
      code: 'OVER_30_DAYS',
      name: 'Over 30 days',
      inWords: 'Open tickets older than 30 days at the end of the period ÷ all open tickets.',
      formula: { kind: 'stockRatio', numerator: 'openFrom31Days', denominator: 'openTickets' },
    },
  ],
  pairedWith: ['TTR_MEDIAN', 'BACKLOG'],
  boardOrder: null,
  grains: everyGrain,
})
