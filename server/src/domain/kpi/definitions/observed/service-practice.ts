import { defineObserved } from './define-observed.js'

export const selfServiceResolution = defineObserved({
  code: 'SELF_SERVICE_RESOLUTION',
  name: 'Solved without an agent',
  question: 'How often do people help themselves, and need not call afterwards?',
  better: 'HIGHER',
  family: 'EXPERIENCE',
  periodTimestamp: 'the closing (closed_at)',
  owner: 'Knowledge manager',
  source: 'Our own definition.',
  inWords:
    'Self-service sessions that solved the matter without a ticket within 7 days ÷ (self-service sessions + tickets).',
  minimumSample: 50,
  provisionalDays: 7,
  pairedWith: ['CSAT_T2B'],
})

export const knownErrorFixed = defineObserved({
  code: 'KNOWN_ERROR_FIXED',
  name: 'Problems closed with a permanent fix',
  question: 'When we close a problem, is its cause gone?',
  better: 'HIGHER',
  family: 'SPEED',
  periodTimestamp: 'the closing of the problem',
  owner: 'Problem manager',
  source: 'Our own definition.',
  inWords:
    'Problems closed in the period with a permanent fix ÷ all problems closed in the period.',
  minimumSample: 10,
  pairedWith: ['RECURRENCE_RATE'],
})

export const changeUnauthorised = defineObserved({
  code: 'CHANGE_UNAUTHORISED',
  name: 'Unauthorised changes',
  question: 'How many of the changes found in our systems had nobody agreed to?',
  better: 'LOWER',
  family: 'CHANGE',
  periodTimestamp: 'the detection (detected_at)',
  owner: 'Change manager',
  source: 'Our own definition, from the comparison of detected with approved changes.',
  inWords:
    'Changes detected in the period without an approved record ÷ all changes detected in the period.',
  minimumSample: 20,
  pairedWith: ['CHANGE_EMERGENCY'],
})

export const lostUserHours = defineObserved({
  code: 'LOST_USER_HOURS',
  name: 'User hours lost to incidents',
  question: 'How much working time do disturbances cost the people we serve?',
  unit: 'HOURS',
  scale: 'total',
  better: 'LOWER',
  family: 'VALUE',
  isOutcome: true,
  periodTimestamp: 'the final resolution of the incident',
  owner: 'Service owner',
  source: 'Our own definition.',
  inWords:
    'Sum over incidents resolved in the period of affected users × hours of impact. The denominator holds the incidents that were assessed.',
  caveats: ['Affected users are often estimates: judge the trend, not the single figure.'],
  pairedWith: ['TTR_MEDIAN'],
})

export const benefitRealisation = defineObserved({
  code: 'BENEFIT_REALISATION',
  name: 'Benefits realised',
  question: 'How much of the promised benefit has really come?',
  better: 'HIGHER',
  family: 'VALUE',
  isOutcome: true,
  periodTimestamp: 'benefit date',
  owner: 'Portfolio manager',
  source: 'Our own definition; evidence counts as measured 1.0, modelled 0.7, attested 0.4.',
  inWords:
    'Sum of realised benefit × weight of its evidence ÷ sum of benefit planned for the period.',
  caveats: [
    'May exceed 100 %.',
    'Hours saved become money only at a rate that Finance has approved.',
  ],
})
