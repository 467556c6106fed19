import type { ToldInitiative } from './told-initiative.js'

/** What is agreed to and has not begun, and what is only thought of. */
export const initiativesAhead: readonly ToldInitiative[] = [
  {
    title: 'First day in one step',
    purpose:
      'New staff find account, key, desk and contract ready on their first day, from one form.',
    owner: 4,
    sponsor: 2,
    budget: 98_000,
    effortDays: 230,
    category: 'GROW',
    from: 1,
    to: 10,
    service: 'hr-onboarding',
    kpis: ['ONBOARDING_ON_TIME', 'CSAT_T2B'],
    objectives: [
      { title: 'People who can do what their work asks of them', share: 0.5 },
      { title: 'Whoever asks is helped, and content with it', share: 0.5 },
    ],
    written: { month: -4, day: 18 },
    approved: {
      month: -2,
      day: 6,
      by: 4,
      minutes: 'SC 18, item 3',
      rationale: 'Four departments ask a new colleague for the same date of birth.',
    },
    milestones: [
      { title: 'One form for four departments', weight: 2, due: { month: 4, day: 1 } },
      { title: 'Everything is ready on the first day', weight: 3, due: { month: 9, day: 1 } },
    ],
    benefits: [
      {
        type: 'HOURS',
        monthly: 110,
        from: 5,
        to: 16,
        realised: [0, 0],
        evidence: 'SYSTEM',
        reference: 'Time records',
      },
    ],
    spending: 1,
    scores: { STRATEGY: 4, VALUE: 4, URGENCY: 2, RISK: 1, FEASIBILITY: 3 },
  },
  {
    title: 'Sensors that report faults of heating',
    purpose: 'A cold lecture hall reports itself before anybody sits in it.',
    owner: 6,
    sponsor: 5,
    budget: 260_000,
    effortDays: 310,
    category: 'TRANSFORM',
    from: 5,
    to: 16,
    service: 'fac-heating',
    kpis: ['TTR_MEDIAN', 'INSPECTION_ON_TIME'],
    objectives: [{ title: 'A campus that uses less energy', share: 0.6 }],
    written: { month: -2, day: 20 },
    milestones: [],
    benefits: [
      {
        type: 'COST',
        monthly: 5_500,
        from: 8,
        to: 20,
        realised: [1, 1],
        evidence: 'IMPORT',
        reference: 'Meters of the heating plant',
      },
    ],
    scores: { STRATEGY: 2, VALUE: 3, URGENCY: 1, RISK: 2, FEASIBILITY: 2 },
  },
]
