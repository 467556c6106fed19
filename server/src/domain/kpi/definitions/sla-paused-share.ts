import { everyGrain, slaExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const slaPausedShare = defineKpi({
  code: 'SLA_PAUSED_SHARE',
  name: 'Paused share of promised time',
  question: 'For how much of the time that our promises ran had we stopped their clocks?',
  unit: 'RATIO',
  better: 'NEITHER',
  worseBeside: 'HIGH',
  family: 'SERVICE_LEVEL',
  periodTimestamp:
    'the stop (stopped_at): until then nobody knows how long a promise ran, so what was broken and is still open joins when it stops',
  owner: 'Service level manager',
  source:
    'Our own definition: the counter-measure of SLA compliance. Pause conditions as in ServiceNow documentation, Service Level Management.',
  caveats: [
    'Context for SLA compliance, not an aim: waiting for an answer of the requester is a good reason to pause.',
    'Long promises weigh more than short ones: it is a share of time, not a mean of shares.',
    'Of promises that the source imports without pauses the paused time is unknown and counts as none.',
  ],
  exclusions: [
    ...slaExclusions,
    'Response SLA instances, operational level agreements and underpinning contracts',
    'SLA instances that were not stopped yet',
  ],
  minimumSample: 30,
  provisionalDays: 0,
  variants: [
    {
      code: 'RESOLUTION',
      name: 'Resolution',
      inWords:
        'Open hours for which resolution SLA instances stopped in the period had been paused ÷ open hours from their start to their stop.',
      formula: {
        kind: 'ratio',
        numerator: ['resolutionPausedSeconds'],
        denominator: ['resolutionClockSeconds'],
        cases: 'resolutionClocked',
      },
    },
  ],
  pairedWith: ['SLA_RESOLUTION'],
  coveredBy: 'resolvedWithSla',
  boardOrder: null,
  grains: everyGrain,
})
