import { everyGrain } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const changeSuccess = defineKpi({
  code: 'CHANGE_SUCCESS',
  name: 'Change success',
  question: 'How many changes went in as planned and broke nothing?',
  unit: 'RATIO',
  better: 'HIGHER',
  family: 'CHANGE',
  periodTimestamp: 'the implementation (implemented_at)',
  owner: 'Change manager',
  source:
    'Close codes of ServiceNow; strictness after the IT Process Institute ("Change Success Rate", Gene Kim, 2007-05-16): high performers count process exceptions as failures.',
  caveats: [
    'What "success" and "total" mean is the known dispute about this figure: always name the variant.',
    'Standard changes are a series of their own, so that they do not dilute the ratio.',
  ],
  exclusions: [
    'Rejected and cancelled changes',
    'Standard changes, except in the variant STANDARD',
  ],
  minimumSample: 20,
  provisionalDays: 5,
  variants: [
    {
      code: 'STRICT',
      name: 'Strict',
      inWords:
        'Normal and emergency changes implemented in the period, closed as successful, without rollback, inside the planned window and without an incident caused by them within 5 days ÷ all normal and emergency changes implemented in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['changesSuccessful'],
        denominator: ['changesAssessed'],
      },
    },
    {
      code: 'LENIENT',
      name: 'Lenient',
      inWords: 'As STRICT, but a change closed as successful with issues also counts as a success.',
      formula: {
        kind: 'ratio',
        numerator: ['changesSuccessfulLenient'],
        denominator: ['changesAssessed'],
      },
    },
    {
      code: 'STANDARD',
      name: 'Standard changes',
      inWords:
        'Standard changes implemented in the period that were successful by the strict rule ÷ all standard changes implemented in the period.',
      formula: {
        kind: 'ratio',
        numerator: ['standardChangesSuccessful'],
        denominator: ['standardChanges'],
      },
    },
  ],
  pairedWith: ['CHANGE_EMERGENCY', 'CHANGE_UNAUTHORISED'],
  boardOrder: 8,
  grains: everyGrain,
})
