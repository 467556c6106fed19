import { monthsAndLonger } from '../../conventions.js'
import { defineObserved } from './define-observed.js'

const people = { better: 'HIGHER', family: 'PEOPLE', owner: 'Training coordinator' } as const

export const trainingCompletion = defineObserved({
  ...people,
  code: 'TRAINING_COMPLETION',
  name: 'Mandatory training done on time',
  question: 'Of the trainings that were due, how many were done by their date?',
  periodTimestamp: 'the due date of the assignment',
  source: 'Our own definition.',
  inWords:
    'Mandatory role trainings due in the period and completed by their due date ÷ all due in the period.',
  caveats: ['A training done later does not repair the period in which it was due.'],
  minimumSample: 20,
  pairedWith: ['COMPETENCE_COVERAGE'],
})

export const trainingHoursPerFte = defineObserved({
  ...people,
  code: 'TRAINING_HOURS_PER_FTE',
  name: 'Training hours per full-time post and year',
  question: 'How much time do we give people to learn?',
  unit: 'HOURS',
  scale: 'number',
  periodTimestamp: 'date of the session; the posts count in each month',
  source: 'MetricNet service desk metrics (annual training hours).',
  inWords: 'Hours of training in the period ÷ (months of full-time posts in the period ÷ 12).',
  caveats: ['Hours are what goes in; what comes out is COMPETENCE_COVERAGE.'],
  pairedWith: ['COMPETENCE_COVERAGE'],
  grains: monthsAndLonger,
})

export const competenceCoverage = defineObserved({
  ...people,
  code: 'COMPETENCE_COVERAGE',
  name: 'Competence coverage',
  question: 'How much of the skill that our roles need do our people have?',
  over: 'last',
  isOutcome: true,
  periodTimestamp: 'snapshot at the end of the period',
  source: 'Our own definition; skill levels as in SFIA (1–7) or 1–5.',
  inWords:
    'Sum over staff and required skills of min(1, level held ÷ level required) ÷ number of required skills.',
  caveats: ['An assessment is valid for 12 months; self and manager are assessed apart.'],
  minimumSample: 10,
  pairedWith: ['TRAINING_HOURS_PER_FTE'],
  grains: monthsAndLonger,
})
