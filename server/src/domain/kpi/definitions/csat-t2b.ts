import { everyGrain } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const csatT2b = defineKpi({
  code: 'CSAT_T2B',
  name: 'Customer satisfaction, top two boxes',
  question: 'Of the people who answered, how many were satisfied or very satisfied?',
  unit: 'RATIO',
  better: 'HIGHER',
  family: 'EXPERIENCE',
  isOutcome: true,
  periodTimestamp: 'the answer (responded_at)',
  owner: 'Customer experience manager',
  source:
    'HDI SupportWorld and MetricNet, "Metric of the Month: Customer Satisfaction" (satisfied or very satisfied).',
  caveats: [
    'Read it with the response rate and the bounds for those who did not answer.',
    'A rise in satisfaction with a fall in the response rate is not an improvement.',
    'Scales differ between tools: a benchmark on another scale does not belong in this series.',
  ],
  exclusions: [
    'Scores outside their scale',
    'Answers later than 30 days after the invitation',
    'A second answer to the same invitation; the last one within 24 hours stands',
  ],
  minimumSample: 30,
  provisionalDays: 14,
  variants: [
    {
      code: 'TOP_TWO',
      name: 'Top two boxes',
      inWords:
        'Positive answers ÷ valid answers given in the period. Positive: 4–5 of 1–5, 6–7 of 1–7, 8–10 of 0–10, 7.5 and more of the ServiceNow 0–10, 4–5 stars, good of good/bad.',
      formula: { kind: 'ratio', numerator: ['csatPositive'], denominator: ['csatAnswers'] },
    },
  ],
  pairedWith: ['CSAT_RESPONSE_RATE', 'FCR'],
  boardOrder: 3,
  grains: everyGrain,
})
