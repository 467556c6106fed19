import { everyGrain } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const ces = defineKpi({
  code: 'CES',
  name: 'Customer effort',
  question: 'How many people found it easy to get their matter solved?',
  unit: 'RATIO',
  better: 'HIGHER',
  family: 'EXPERIENCE',
  isOutcome: true,
  periodTimestamp: 'the answer (responded_at)',
  owner: 'Customer experience manager',
  source:
    'Customer effort score on the agreement scale 1–7, "it was easy to get this solved"; share of 5–7 and mean.',
  caveats: [
    'The older form of the question (how much effort did you put in) runs the other way and does not belong here.',
  ],
  exclusions: ['Scores outside 1–7'],
  minimumSample: 100,
  provisionalDays: 14,
  variants: [
    {
      code: 'SHARE',
      name: 'Share of 5–7',
      inWords: 'Answers of 5, 6 or 7 ÷ all answers given in the period.',
      formula: { kind: 'ratio', numerator: ['cesAgree'], denominator: ['cesAnswers'] },
    },
    {
      code: 'MEAN',
      name: 'Mean of 1–7',
      inWords: 'Sum of the scores ÷ number of answers given in the period.',
      unit: 'SCORE',
      formula: {
        kind: 'mean',
        count: 'cesAnswers',
        sum: 'cesScore',
        squares: 'cesScoreSquared',
        squaresPerUnit: 1,
      },
    },
  ],
  pairedWith: ['CSAT_T2B', 'FCR'],
  boardOrder: null,
  grains: everyGrain,
})
