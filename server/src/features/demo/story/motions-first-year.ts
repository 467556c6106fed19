import type { ToldMotion } from '../committee/told-motion.js'

/** Of its first year and a bit: the first targets, one that was refused, and the first versions. */
export const motionsOfFirstYear: readonly ToldMotion[] = [
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
]
