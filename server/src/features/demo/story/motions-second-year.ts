import type { ToldMotion } from '../committee/told-motion.js'

const hour = 3600

/** Of its second year: opting out, the past, a waiver, and what is before the committee now. */
export const motionsOfSecondYear: readonly ToldMotion[] = [
  {
    by: 4,
    proposed: { month: -10, day: 4 },
    question: {
      subject: 'OPT_OUT',
      kpi: 'REOPEN_RATE',
      scope: { department: 'FAC' },
      rationale:
        'A broken window is repaired or it is not. Facilities open a new ticket for new damage, so reopening says nothing there.',
    },
    from: -9,
    votes: { FOR: [2, 3, 4, 6, 7] },
    end: { after: 5, act: 'CLOSE', by: 2, minutes: 'SC 9, item 5' },
  },
  {
    by: 7,
    proposed: { month: -9, day: 6 },
    question: {
      kpi: 'REOPEN_RATE',
      terms: { value: 0.06, red: 0.1, stretch: 0.04 },
      rationale:
        'Solved has to mean solved. This stands beside the promises, so that nobody closes early.',
    },
    from: -9,
    owner: 3,
    votes: { FOR: [2, 3, 5, 7], ABSTAIN: [6] },
    end: { after: 6, act: 'CLOSE', by: 2, minutes: 'SC 10, item 2' },
  },
  {
    by: 8,
    proposed: { month: -8, day: 10 },
    question: {
      kpi: 'TTR_MEDIAN',
      scope: { department: 'IT' },
      terms: {
        shape: 'STEP',
        tabled: [
          { from: 'month -7', value: 7 * hour },
          { from: 'month -1', value: 6 * hour },
        ],
        red: 9 * hour,
      },
      rationale: 'One working day first, three quarters of one from autumn on.',
    },
    from: -7,
    owner: 8,
    comments: [
      { by: 7, after: 4, text: 'Teaching hours are what matters to us; this is close enough.' },
    ],
    votes: { FOR: [2, 3, 4, 5, 7] },
    end: { after: 11, act: 'CLOSE', by: 2, minutes: 'SC 11, item 4' },
  },
  {
    by: 3,
    proposed: { month: -6, day: 9 },
    question: {
      kpi: 'CHANGE_SUCCESS',
      scope: { department: 'IT' },
      terms: { value: 0.9, red: 0.8 },
      decisionReference: 'President, order 2026/3',
      rationale:
        'The president set this two months ago; we put it on record with the day from which it held.',
    },
    from: -8,
    owner: 3,
    votes: { FOR: [2, 3, 4, 6, 7] },
    end: { after: 5, act: 'CLOSE', by: 2, minutes: 'SC 13, item 1' },
  },
  {
    by: 3,
    proposed: { month: -5, day: 5 },
    question: {
      kpi: 'CONTROL_EFFECTIVENESS',
      terms: { value: 0.88, red: 0.8 },
      rationale:
        'Before AI works on our data, the controls that guard it have to hold. Seven of eight is what we answer for.',
    },
    from: -5,
    owner: 3,
    votes: { FOR: [2, 3, 4, 5, 7] },
    end: { after: 6, act: 'CLOSE', by: 2, minutes: 'SC 14, item 3' },
  },
  {
    by: 5,
    proposed: { month: -3, day: 7 },
    question: {
      kpi: 'NPS',
      grain: 'QUARTER',
      terms: { value: 30, red: 10 },
      rationale: 'One number for how people feel about us.',
    },
    from: -3,
    comments: [
      {
        by: 9,
        after: 1,
        text: 'With so few answers a quarter it moves by fifteen points by chance alone.',
      },
    ],
    end: { after: 6, act: 'WITHDRAW', reason: 'Too few answers to be held to it.' },
  },
  {
    by: 5,
    proposed: { month: -2, day: 5 },
    about: 'Finance has promised less to begin with, because of the new expense system.',
    question: {
      subject: 'WAIVE',
      rationale:
        'The new expense system doubles the questions for a while. We miss this until it settles.',
    },
    from: -2,
    to: 2,
    owner: 5,
    votes: { FOR: [2, 3, 5, 6], AGAINST: [7] },
    end: { after: 6, act: 'CLOSE', by: 1, minutes: 'SC 16, item 2' },
  },
  {
    by: 3,
    proposed: { month: 0, day: 2 },
    question: {
      kpi: 'SLA_RESOLUTION',
      scope: { department: 'IT' },
      terms: { value: 0.95, red: 0.9, stretch: 0.98 },
      rationale: 'IT is ahead of the others. It should be held to more than they are.',
    },
    from: 1,
    owner: 3,
    comments: [
      {
        by: 9,
        after: 1,
        text: 'Over the last two years IT reached this in very few months; see the figures beside the motion.',
      },
    ],
    counters: [
      {
        by: 7,
        after: 2,
        question: {
          terms: { value: 0.92, red: 0.86 },
          rationale: 'Better a target that is met than one that is explained every month.',
        },
        from: 1,
        owner: 3,
        votes: { FOR: [7, 4] },
      },
    ],
    votes: { FOR: [3], AGAINST: [7] },
  },
  {
    by: 7,
    proposed: { month: 0, day: 3 },
    question: {
      kpi: 'CSAT_RESPONSE_RATE',
      terms: { range: { low: 0.2, high: 0.6, redLow: 0.1, redHigh: 0.9 } },
      rationale: 'Satisfaction that few answer for says little. We should see when too few do.',
    },
    from: 1,
  },
  {
    by: 3,
    proposed: null,
    question: {
      kpi: 'BACKLOG_AGED',
      scope: { department: 'IT' },
      terms: { value: 0.1, red: 0.2 },
      rationale: '',
    },
    from: 2,
  },
]
