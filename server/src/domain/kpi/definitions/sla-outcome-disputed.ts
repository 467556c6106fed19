import { everyGrain, slaExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const slaOutcomeDisputed = defineKpi({
  code: 'SLA_OUTCOME_DISPUTED',
  name: 'Promises with a disputed outcome',
  question: 'How often does the source say another outcome of a promise than its own times do?',
  unit: 'RATIO',
  better: 'LOWER',
  family: 'SERVICE_LEVEL',
  periodTimestamp: 'the decision (decided_at), as for SLA_RESOLUTION',
  owner: 'Service level manager',
  source:
    'Our own definition: the outcome that the source records against the one worked out from its target, its pauses and the calendar of the service.',
  caveats: [
    'In SLA compliance the source’s word counts: it is the record of the contract.',
    'Above 1 % one of the two is wrong as a rule: look for other opening hours, a time zone, or pauses that were not imported.',
  ],
  exclusions: slaExclusions,
  minimumSample: 30,
  provisionalDays: 0,
  variants: [
    {
      code: 'DECIDED',
      name: 'Decided',
      inWords:
        'Promises decided in the period of which the recorded and the worked out outcome differ ÷ all decided in the period of which both are known.',
      formula: {
        kind: 'ratio',
        numerator: ['outcomesDiffering'],
        denominator: ['outcomesCompared'],
      },
    },
  ],
  pairedWith: ['SLA_RESOLUTION', 'SLA_RESPONSE'],
  offAbove: 0.01,
  boardOrder: null,
  grains: everyGrain,
})
