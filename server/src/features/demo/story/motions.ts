import type { ToldMotion, ToldRules } from '../committee/told-motion.js'

const hour = 3600

/** How the steering committee decides, by its own rules of procedure. */
export const toldRules: readonly ToldRules[] = [
  {
    by: 2,
    month: -24,
    day: 3,
    rules: {
      quorum: 0.5,
      abstentionsCount: true,
      majority: 'SIMPLE',
      reason: 'Rules of procedure, adopted at the first session.',
    },
  },
  {
    by: 2,
    month: -9,
    day: 4,
    rules: {
      quorum: 0.6,
      abstentionsCount: true,
      majority: 'SIMPLE',
      reason: 'Two decisions were carried by three of six; four must take part from now on.',
    },
  },
]

/** What the steering committee decided, refused and has before it, oldest first. */
export const toldMotions: readonly ToldMotion[] = [
  {
    by: 3,
    proposed: { month: -24, day: 5 },
    question: {
      kpi: 'SLA_RESOLUTION',
      terms: { value: 0.8, red: 0.7 },
      rationale:
        'Nobody has ever said how many of our promises we mean to keep. Four of five is where most services stand; below that we look into it together.',
    },
    from: -24,
    owner: 3,
    comments: [
      { by: 7, after: 2, text: 'The faculties can live with this for a year, not longer.' },
    ],
    votes: { FOR: [3, 4, 5, 6], ABSTAIN: [7] },
    end: { after: 9, act: 'CLOSE', by: 2, minutes: 'SC 1, item 4' },
  },
  {
    by: 7,
    proposed: { month: -23, day: 4 },
    question: {
      kpi: 'CSAT_T2B',
      terms: { value: 0.75, red: 0.6, stretch: 0.85 },
      rationale: 'What people say counts more than what our clocks say. Three of four satisfied.',
    },
    from: -23,
    owner: 3,
    votes: { FOR: [2, 3, 4, 5, 7], AGAINST: [6] },
    end: { after: 8, act: 'CLOSE', by: 2, minutes: 'SC 2, item 3' },
  },
  {
    by: 4,
    proposed: { month: -20, day: 6 },
    question: {
      kpi: 'TRAINING_COMPLETION',
      kind: 'ASPIRATIONAL',
      terms: { value: 0.9, red: 0.7 },
      rationale:
        'The training programme starts this month; nine of ten trainings done by their date.',
    },
    from: -20,
    votes: { FOR: [2, 3, 4, 7] },
    end: { after: 12, act: 'CLOSE', by: 2, minutes: 'SC 3, item 6' },
  },
  {
    by: 6,
    proposed: { month: -18, day: 3 },
    question: {
      kpi: 'FCR',
      terms: { value: 0.7, red: 0.6 },
      rationale: 'Seventy per cent at first contact is what everybody aims at.',
    },
    from: -18,
    comments: [
      { by: 9, after: 1, text: 'I have looked for where the 70% come from and found no source.' },
      {
        by: 3,
        after: 3,
        text: 'It would reward closing early. I would rather look at reopening first.',
      },
    ],
    votes: { FOR: [6], AGAINST: [2, 3, 4, 7] },
    end: { after: 10, act: 'CLOSE', by: 2, minutes: 'SC 4, item 2' },
  },
  {
    by: 3,
    proposed: { month: -12, day: 5 },
    question: {
      kpi: 'SLA_RESOLUTION',
      terms: {
        shape: 'LINEAR',
        baselineValue: 0.82,
        baselineDate: 'month -12',
        value: 0.9,
        targetDate: 'month 1',
        red: 0.82,
        stretch: 0.94,
      },
      rationale:
        'The first year brought us above four of five. In small steps we can keep nine of ten by next year.',
    },
    from: -12,
    owner: 3,
    votes: { FOR: [2, 3, 4, 5, 6, 7] },
    end: { after: 7, act: 'CLOSE', by: 2, minutes: 'SC 7, item 3' },
  },
  {
    by: 6,
    proposed: { month: -12, day: 6 },
    question: {
      kpi: 'SLA_RESOLUTION',
      scope: { service: 'it-printing' },
      kind: 'CONTRACTUAL',
      contractReference: 'Framework contract on printing 2025/17, annex B',
      terms: { value: 0.93, red: 0.88 },
      rationale: 'The contract with the supplier owes us this; the board should show it.',
    },
    from: -11,
    owner: 8,
    votes: { FOR: [2, 3, 5, 6], ABSTAIN: [7] },
    end: { after: 6, act: 'CLOSE', by: 2, minutes: 'SC 7, item 4' },
  },
  {
    by: 5,
    proposed: { month: -11, day: 8 },
    question: {
      kpi: 'SLA_RESOLUTION',
      scope: { department: 'FIN' },
      terms: { value: 0.88, red: 0.8 },
      rationale: 'Finance has promised less to begin with, because of the new expense system.',
    },
    from: -10,
    owner: 5,
    votes: { FOR: [2, 4, 5, 6], AGAINST: [7] },
    end: { after: 9, act: 'CLOSE', by: 2, minutes: 'SC 8, item 2' },
  },
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
