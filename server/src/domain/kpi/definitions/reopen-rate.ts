import { clusteringCaveat, everyGrain, ticketExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const reopenRate = defineKpi({
  code: 'REOPEN_RATE',
  name: 'Reopen rate',
  question: 'How often was something called solved that was not?',
  unit: 'RATIO',
  better: 'LOWER',
  family: 'SPEED',
  periodTimestamp:
    'the first resolution (first_resolved_at); in the variant CLOSED the closing (closed_at), in EVENTS the reopening',
  owner: 'Service desk manager',
  source:
    'COHORT is our own definition: each ticket is followed for 14 days after its first resolution. ServiceNow documentation, "Reopen an incident", for new tickets that reference a closed one; its success dashboard for EVENTS.',
  caveats: [
    'Where a closed ticket cannot be reopened, a new ticket that references it within 14 days counts as a reopen.',
    'EVENTS compares reopenings with resolutions of the same period, most of which are of other tickets: it is no share, has no interval, and may exceed 100 %. Reopenings that the source does not date are missing.',
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
    {
      code: 'EVENTS',
      name: 'Reopenings for each resolution',
      inWords:
        'Reopenings in the period, and new tickets opened in it that continue one first resolved at most 14 days before ÷ tickets last resolved in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['reopenings'],
        denominator: ['ticketsResolved'],
        events: true,
      },
    },
  ],
  pairedWith: ['FCR', 'TTR_MEDIAN'],
  boardOrder: 7,
  grains: everyGrain,
})
