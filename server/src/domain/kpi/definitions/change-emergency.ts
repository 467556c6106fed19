import { everyGrain } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const changeEmergency = defineKpi({
  code: 'CHANGE_EMERGENCY',
  name: 'Emergency changes',
  question: 'How many changes had to be rushed past the normal way?',
  unit: 'RATIO',
  better: 'LOWER',
  family: 'CHANGE',
  periodTimestamp: 'the implementation (implemented_at)',
  owner: 'Change manager',
  source: 'Change types of ServiceNow and ITIL (standard, normal, emergency).',
  caveats: [
    'Emergency is what the source says it is; a rising share with a falling success points to bypassed planning.',
  ],
  exclusions: ['Rejected and cancelled changes'],
  minimumSample: 20,
  provisionalDays: 0,
  variants: [
    {
      code: 'IMPLEMENTED',
      name: 'Of all implemented',
      inWords:
        'Emergency changes implemented in the period ÷ all changes implemented in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['changesEmergency'],
        denominator: ['changesImplemented'],
      },
    },
  ],
  pairedWith: ['CHANGE_SUCCESS'],
  boardOrder: null,
  grains: everyGrain,
})
