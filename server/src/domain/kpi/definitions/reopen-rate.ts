import { clusteringCaveat, everyGrain, ticketExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const reopenRate = defineKpi({
  code: 'REOPEN_RATE',
  name: 'Reopen rate',
  question: 'How often was something called solved that was not?',
  unit: 'RATIO',
  better: 'LOWER',
  family: 'SPEED',
  periodTimestamp: 'first_resolved_at (closed_at in the variant CLOSED)',
  owner: 'Service desk manager',
  source:
    'COHORT is our own definition: each ticket is followed for 14 days after its first resolution. ServiceNow documentation, "Reopen an incident", for new tickets that reference a closed one.',
  caveats: [
    'Where a closed ticket cannot be reopened, a new ticket that references it within 14 days counts as a reopen.',
    'No reliable public benchmark was found; watch your own series.',
    clusteringCaveat,
  ],
  exclusions: ticketExclusions,
  minimumSample: 50,
  provisionalDays: 14,
  variants: [
    {
      code: 'COHORT',
      name: 'Of those first resolved',
      inWords:
        'Tickets first resolved in the period and reopened within 14 days ÷ all tickets first resolved in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['reopenedWithin14Days'],
        denominator: ['firstResolved'],
      },
    },
    {
      code: 'CLOSED',
      name: 'Of those closed',
      inWords:
        'Tickets closed in the period that had been reopened at any time ÷ all tickets closed in the period.',
      formula: { kind: 'ratio', numerator: ['closedReopened'], denominator: ['ticketsClosed'] },
    },
  ],
  pairedWith: ['FCR', 'TTR_MEDIAN'],
  boardOrder: 7,
  grains: everyGrain,
})
