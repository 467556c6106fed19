import { clusteringCaveat, everyGrain, slaExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const slaResponse = defineKpi({
  code: 'SLA_RESPONSE',
  name: 'SLA compliance, response',
  question: 'Of the response promises that came to a decision, how many did we keep?',
  unit: 'RATIO',
  better: 'HIGHER',
  family: 'SERVICE_LEVEL',
  periodTimestamp:
    'the decision (decided_at): the breach if there was one, else the response; in the variant DUE the due time (due_at), in COMPLETED the stop (stopped_at)',
  owner: 'Service level manager',
  source:
    'ServiceNow documentation, Service Level Management; the DECIDED basis is our own, as for SLA_RESOLUTION.',
  caveats: [
    'Pauses before the first response do not stop the clock unless the contract says so.',
    'An automatic acknowledgement is not a response; a source that counts it makes this figure worthless.',
    clusteringCaveat,
  ],
  exclusions: slaExclusions,
  minimumSample: 30,
  provisionalDays: 0,
  variants: [
    {
      code: 'DECIDED',
      name: 'Decided',
      inWords:
        'Response SLA instances decided in the period and met ÷ all decided in the period. Decided is breached (answered or not) or answered in time.',
      formula: {
        kind: 'ratio',
        numerator: ['responseMet'],
        denominator: ['responseDecided', 'responseDueOpen'],
      },
    },
    {
      code: 'COMPLETED',
      name: 'Completed',
      inWords:
        'Response SLA instances stopped in the period without a breach ÷ all stopped in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['responseCompletedMet'],
        denominator: ['responseCompleted'],
      },
    },
    {
      code: 'DUE',
      name: 'Due',
      inWords:
        'Response SLA instances whose due time lies in the period and that were met ÷ all whose due time lies in the period. In a running period those count whose due time has come.',
      formula: {
        kind: 'ratio',
        numerator: ['responseDueMet'],
        denominator: ['responseDue', 'responseDueOpen'],
      },
    },
  ],
  pairedWith: ['SLA_RESOLUTION', 'CSAT_T2B'],
  coveredBy: 'resolvedWithResponseSla',
  boardOrder: null,
  grains: everyGrain,
})
