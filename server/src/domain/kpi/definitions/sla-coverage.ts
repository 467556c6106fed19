import { everyGrain, ticketExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const slaCoverage = defineKpi({
  code: 'SLA_COVERAGE',
  name: 'Tickets with an agreement',
  question: 'For how much of the resolved work had we promised a time at all?',
  unit: 'RATIO',
  better: 'HIGHER',
  family: 'SERVICE_LEVEL',
  periodTimestamp: 'the final resolution (final_resolved_at)',
  owner: 'Service level manager',
  source:
    'Our own definition: the share without a clock (NO_CLOCK) is its complement and is never counted as met.',
  caveats: ['Low coverage makes SLA compliance a statement about a part of the work only.'],
  exclusions: ticketExclusions,
  minimumSample: 30,
  provisionalDays: 0,
  variants: [
    {
      code: 'RESOLVED',
      name: 'Resolved tickets',
      inWords:
        'Tickets resolved in the period that had a resolution SLA ÷ all tickets resolved in the period.',
      formula: { kind: 'ratio', numerator: ['resolvedWithSla'], denominator: ['ticketsResolved'] },
    },
    {
      code: 'RESPONSE',
      name: 'Resolved tickets, response',
      inWords:
        'Tickets resolved in the period that had a response SLA ÷ all tickets resolved in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['resolvedWithResponseSla'],
        denominator: ['ticketsResolved'],
      },
    },
  ],
  pairedWith: ['SLA_RESOLUTION'],
  boardOrder: null,
  grains: everyGrain,
})
