import { everyGrain, slaExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const slaOpenBreached = defineKpi({
  code: 'SLA_OPEN_BREACHED',
  name: 'Open work past its due time',
  question: 'How many promises have we already broken and still not fulfilled?',
  unit: 'COUNT',
  better: 'LOWER',
  family: 'SERVICE_LEVEL',
  periodTimestamp: 'snapshot at the end of the period, or now in a running period',
  owner: 'Service level manager',
  source:
    'Our own definition: the complement of a completed-only SLA percentage (ServiceNow "% achieved").',
  caveats: ['Counts SLA instances; one ticket may have more than one.'],
  exclusions: slaExclusions,
  minimumSample: 0,
  provisionalDays: 0,
  variants: [
    {
      code: 'RESOLUTION',
      name: 'Resolution',
      inWords:
        'Resolution SLA instances that are not stopped at the end of the period and whose due time has passed.',
      formula: { kind: 'stock', measures: ['resolutionOverdue', 'resolutionDueOpen'] },
    },
  ],
  pairedWith: ['SLA_RESOLUTION', 'BACKLOG'],
  offAbove: 0,
  coveredBy: 'resolvedWithSla',
  boardOrder: 5,
  grains: everyGrain,
})
