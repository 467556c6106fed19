import { everyGrain, ticketExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const backlogDays = defineKpi({
  code: 'BACKLOG_DAYS',
  name: 'Days of work in the backlog',
  question: 'If nothing new came, how many days would the open work take at our present pace?',
  unit: 'DAYS',
  better: 'LOWER',
  family: 'FLOW',
  periodTimestamp: 'snapshot at the end of the period, or now in a running period',
  owner: 'Service desk manager',
  source: "Our own definition, after Little's law.",
  caveats: ['The pace is that of the trailing 28 days: holidays make the backlog look longer.'],
  exclusions: ticketExclusions,
  minimumSample: 0,
  provisionalDays: 0,
  variants: [
    {
      code: 'TRAILING_28_DAYS',
      name: 'At the pace of 28 days',
      inWords:
        'Open tickets at the end of the period ÷ (tickets resolved in the 28 days before it ÷ 28).',
      formula: {
        kind: 'stockDays',
        stock: 'openTickets',
        flow: 'ticketsResolved',
        trailingDays: 28,
      },
    },
  ],
  pairedWith: ['BACKLOG', 'BACKLOG_AGED'],
  boardOrder: null,
  grains: everyGrain,
})
