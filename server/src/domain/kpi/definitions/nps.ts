import { monthsAndLonger } from '../conventions.js'
import { defineKpi } from '../define-kpi.js'

export const nps = defineKpi({
  code: 'NPS',
  name: 'Net promoter score',
  question: 'How many more people would recommend us than would warn of us?',
  unit: 'NPS',
  better: 'HIGHER',
  family: 'EXPERIENCE',
  isOutcome: true,
  periodTimestamp: 'the answer (responded_at)',
  owner: 'Customer experience manager',
  source:
    'Promoters 9–10, detractors 0–6; interval after CYBAEA 2016, Var(NPS) = 100² (p + d − (p − d)²) / n.',
  caveats: [
    'Needs about 100 answers: 50, 30 and 20 of 100 give 30 ± 15.',
    'A relationship survey, once a quarter; do not compute it from ticket surveys.',
  ],
  exclusions: ['Scores outside 0–10'],
  minimumSample: 100,
  provisionalDays: 14,
  variants: [
    {
      code: 'NET',
      name: 'Net',
      inWords: '100 × (answers of 9–10 − answers of 0–6) ÷ all answers given in the period.',
      formula: {
        kind: 'nps',
        promoters: 'npsPromoters',
        detractors: 'npsDetractors',
        answers: 'npsAnswers',
      },
    },
  ],
  pairedWith: ['CSAT_T2B'],
  boardOrder: null,
  grains: monthsAndLonger,
})
