import { everyGrain } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const csatResponseRate = defineKpi({
  code: 'CSAT_RESPONSE_RATE',
  name: 'Survey response rate',
  question: 'How many of the people we asked have answered?',
  unit: 'RATIO',
  better: 'NEITHER',
  worseBeside: 'LOW',
  family: 'EXPERIENCE',
  periodTimestamp: 'the invitation (invited_at)',
  owner: 'Customer experience manager',
  source: 'Our own definition: the weight of evidence behind customer satisfaction.',
  caveats: [
    'Context for CSAT, not an aim: it can be raised by asking only the content.',
    'Below 10 % the satisfaction figure is low evidence, whatever its value.',
  ],
  exclusions: [
    'Invitations to other surveys (recommendation, effort, first contact)',
    'Answers outside their scale or later than 30 days: their invitations count as not answered',
  ],
  minimumSample: 50,
  provisionalDays: 14,
  variants: [
    {
      code: 'INVITED',
      name: 'Of those invited',
      inWords:
        'Invitations sent in the period that were answered validly ÷ all invitations sent in the period.',
      formula: { kind: 'ratio', numerator: ['csatInvitedAnswered'], denominator: ['csatInvited'] },
    },
  ],
  pairedWith: ['CSAT_T2B'],
  boardOrder: null,
  grains: everyGrain,
})
