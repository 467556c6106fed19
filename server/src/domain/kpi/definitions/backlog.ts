import { everyGrain, ticketExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const backlog = defineKpi({
  code: 'BACKLOG',
  name: 'Open work',
  question: 'How many tickets are waiting for us?',
  unit: 'COUNT',
  better: 'LOWER',
  family: 'FLOW',
  periodTimestamp: 'snapshot at the end of the period, or now in a running period',
  owner: 'Service desk manager',
  source:
    'Our own definition, from the life of each ticket and not from its current state, so that history can be reproduced.',
  caveats: ['Balance: backlog = backlog before + opened − resolved + reopened − cancelled.'],
  exclusions: ticketExclusions,
  minimumSample: 0,
  provisionalDays: 0,
  variants: [
    {
      code: 'OPEN',
      name: 'Not resolved',
      inWords: 'Tickets opened before the end of the period and not finally resolved before it.',
      formula: { kind: 'stock', measures: ['openTickets'] },
    },
    {
      code: 'UNCLOSED',
      name: 'Not closed',
      inWords: 'Tickets opened before the end of the period and not closed before it.',
      formula: { kind: 'stock', measures: ['unclosedTickets'] },
    },
  ],
  pairedWith: ['BACKLOG_AGED', 'TTR_MEDIAN'],
  boardOrder: 6,
  grains: everyGrain,
})
