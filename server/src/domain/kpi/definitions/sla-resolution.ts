import { clusteringCaveat, everyGrain, slaExclusions } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const slaResolution = defineKpi({
  code: 'SLA_RESOLUTION',
  name: 'SLA compliance, resolution',
  question: 'Of the resolution promises that came to a decision, how many did we keep?',
  unit: 'RATIO',
  better: 'HIGHER',
  family: 'SERVICE_LEVEL',
  isOutcome: true,
  periodTimestamp:
    'the decision (decided_at): the breach if there was one, else the stop; in the variant DUE the due time (due_at), in COMPLETED the stop (stopped_at)',
  owner: 'Service level manager',
  source:
    'ServiceNow documentation, Service Level Management (lifecycle of an SLA instance, "% achieved" as the COMPLETED basis); the DECIDED basis is our own, so that open breached work is visible at once.',
  caveats: [
    'Counts SLA instances, not tickets; TICKET_ALL_MET counts tickets and is the stricter figure.',
    'COMPLETED does not see open breached work until someone closes it; use it only for parity with other tools.',
    'No public survey of SLA attainment with a stated method is known: there is no industry average to compare with.',
    clusteringCaveat,
  ],
  exclusions: [
    ...slaExclusions,
    'Operational level agreements and underpinning contracts (variants OLA, CONTRACT)',
  ],
  minimumSample: 30,
  provisionalDays: 0,
  variants: [
    {
      code: 'DECIDED',
      name: 'Decided',
      inWords:
        'Resolution SLA instances decided in the period and met ÷ all decided in the period. Decided is breached (stopped or still open) or stopped in time. Elapsed equal to the target is met.',
      formula: {
        kind: 'ratio',
        numerator: ['resolutionMet'],
        denominator: ['resolutionDecided', 'resolutionDueOpen'],
      },
    },
    {
      code: 'COMPLETED',
      name: 'Completed',
      inWords:
        'Resolution SLA instances stopped in the period without a breach ÷ all stopped in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['resolutionCompletedMet'],
        denominator: ['resolutionCompleted'],
      },
    },
    {
      code: 'DUE',
      name: 'Due',
      inWords:
        'Resolution SLA instances whose due time lies in the period and that were met ÷ all whose due time lies in the period. In a running period those count whose due time has come.',
      formula: {
        kind: 'ratio',
        numerator: ['resolutionDueMet'],
        denominator: ['resolutionDue', 'resolutionDueOpen'],
      },
    },
    {
      code: 'TICKET_ALL_MET',
      name: 'Tickets with every promise kept',
      inWords:
        'Tickets decided in the period on which every SLA instance, response and resolution, was met ÷ all tickets decided in the period. A ticket is decided when the first of its SLA instances is broken, else when the last is met.',
      formula: { kind: 'ratio', numerator: ['ticketsAllMet'], denominator: ['ticketsDecided'] },
    },
    {
      code: 'OLA',
      name: 'Operational level agreements',
      inWords:
        'Operational level agreements decided in the period and met ÷ all decided in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['olaMet'],
        denominator: ['olaDecided', 'olaDueOpen'],
      },
    },
    {
      code: 'CONTRACT',
      name: 'Underpinning contracts',
      inWords:
        'Underpinning contracts with suppliers decided in the period and met ÷ all decided in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['contractMet'],
        denominator: ['contractDecided', 'contractDueOpen'],
      },
    },
  ],
  pairedWith: ['SLA_PAUSED_SHARE', 'SLA_OPEN_BREACHED', 'SLA_COVERAGE', 'REOPEN_RATE'],
  coveredBy: 'resolvedWithSla',
  boardOrder: 1,
  grains: everyGrain,
})
