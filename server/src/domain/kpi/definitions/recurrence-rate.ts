import { clusteringCaveat, everyGrain, ticketExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const recurrenceRate = defineKpi({
  code: 'RECURRENCE_RATE',
  name: 'Recurring incidents',
  question: 'How many of the new incidents have we seen and resolved before?',
  unit: 'RATIO',
  better: 'LOWER',
  family: 'SPEED',
  periodTimestamp: 'the opening (opened_at)',
  owner: 'Problem manager',
  source:
    'Our own definition after the common practice of problem management; the rule that matched is kept with each match.',
  caveats: [
    'Depends on how well tickets are categorised and linked to problems.',
    clusteringCaveat,
  ],
  exclusions: ticketExclusions,
  minimumSample: 50,
  provisionalDays: 0,
  variants: [
    {
      code: 'WITHIN_90_DAYS',
      name: 'Within 90 days',
      inWords:
        'Incidents opened in the period with an earlier incident resolved at most 90 days before (same problem; or same configuration item and category; or same service, subcategory and requester) ÷ all incidents opened in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['incidentsRecurring'],
        denominator: ['incidentsOpened'],
      },
    },
  ],
  pairedWith: ['REOPEN_RATE', 'KNOWN_ERROR_FIXED'],
  boardOrder: null,
  grains: everyGrain,
})
