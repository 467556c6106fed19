import { everyGrain } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const csatMean = defineKpi({
  code: 'CSAT_MEAN',
  name: 'Customer satisfaction, mean',
  question: 'What score from 1 to 5 do people give us on average?',
  unit: 'SCORE',
  better: 'HIGHER',
  family: 'EXPERIENCE',
  isOutcome: true,
  periodTimestamp: 'the answer (responded_at)',
  owner: 'Customer experience manager',
  source:
    'Kept beside the top two boxes because many organisations report it; HDI press release of 2007-11-29 (mid to high fours of five).',
  caveats: [
    'Never read a mean as a percentage.',
    'Scores of 0–10 and good/bad scales are not mapped to 1–5 and do not count here.',
  ],
  exclusions: ['As CSAT_T2B', 'Answers on a scale other than 1–5 or five stars'],
  minimumSample: 30,
  provisionalDays: 14,
  variants: [
    {
      code: 'MEAN',
      name: 'Mean of 1–5',
      inWords: 'Sum of the scores ÷ number of scored answers given in the period.',
      formula: {
        kind: 'mean',
        count: 'csatScored',
        sum: 'csatScore',
        squares: 'csatScoreSquared',
        squaresPerUnit: 1,
      },
    },
  ],
  pairedWith: ['CSAT_T2B', 'CSAT_RESPONSE_RATE'],
  boardOrder: null,
  grains: everyGrain,
})
