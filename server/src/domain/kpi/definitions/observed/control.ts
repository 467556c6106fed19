import { monthsAndLonger } from '../../conventions.js'
import { defineObserved } from './define-observed.js'

const control = {
  family: 'CONTROL',
  owner: 'Information security officer',
  better: 'HIGHER',
} as const

export const controlEffectiveness = defineObserved({
  ...control,
  code: 'CONTROL_EFFECTIVENESS',
  name: 'Controls passed',
  question: 'Of the security and access controls we tested, how many held?',
  isOutcome: true,
  periodTimestamp: 'the test (tested_at)',
  source: 'Our own definition; one row a test, with evidence.',
  inWords: 'Control tests in the period that passed ÷ all control tests in the period.',
  minimumSample: 20,
})

export const accessReviewOnTime = defineObserved({
  ...control,
  code: 'ACCESS_REVIEW_ON_TIME',
  name: 'Access reviews on time',
  question: 'Do we check in time who still needs which access?',
  periodTimestamp: 'the due date (due_at)',
  source: 'Our own definition.',
  inWords:
    'Access reviews due in the period and completed by their due date ÷ all due in the period.',
  minimumSample: 20,
})

export const vulnSla = defineObserved({
  ...control,
  code: 'VULN_SLA',
  name: 'Vulnerabilities closed in time',
  question:
    'Of the weaknesses that came to a decision, how many were closed within the agreed time?',
  isOutcome: true,
  periodTimestamp: 'the decision: the due date if it passed, else the date of closing',
  source: 'Our own definition, on the decided basis of SLA_RESOLUTION.',
  inWords:
    'Vulnerabilities decided in the period and closed within their target ÷ all decided in the period.',
  minimumSample: 30,
})

export const aiSanctioned = defineObserved({
  ...control,
  code: 'AI_SANCTIONED',
  name: 'AI applications approved and owned',
  question: 'How many of the AI applications in use have we approved, with an owner?',
  over: 'last',
  periodTimestamp: 'snapshot at the end of the period',
  source: 'Our own definition, from the AI register.',
  inWords:
    'AI applications in use that are approved and have an owner ÷ AI applications discovered in use.',
  caveats: ['Only what was discovered is counted: looking harder lowers the share.'],
  minimumSample: 5,
  grains: monthsAndLonger,
})
