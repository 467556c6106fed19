import type { ToldObjective } from '../committee/told-objective.js'

type Terms = ToldObjective['objective']

const allAgree = { FOR: [2, 3, 4, 5, 6, 7] } as const
const minutes = (item: number) => ({
  ...({ after: 6, act: 'CLOSE', by: 1, minutes: `SC 8, item ${item}` } as const),
})
const first = { proposed: { month: -13, day: 6 }, from: -12, horizon: 24 } as const

const teaching: Terms = {
  title: 'Teaching and research run without interruption',
  purpose:
    'A lecture cannot be held twice. What teaching and research stand on works, and when it does not, it is back within hours.',
  weight: 30,
  isCritical: true,
  kpis: [
    {
      kpi: 'SLA_RESOLUTION',
      scope: { department: 'IT' },
      weight: 3,
      rationale: 'It is what we have promised to those who teach.',
    },
    {
      kpi: 'TTR_MEDIAN',
      scope: { department: 'IT' },
      weight: 2,
      rationale: 'How long somebody stands before a class without a screen.',
    },
    {
      kpi: 'CHANGE_SUCCESS',
      scope: { department: 'IT' },
      weight: 1,
      rationale: 'Most interruptions were our own changes.',
    },
  ],
  work: [
    { kind: 'SERVICE', item: 'it-learning-platform', share: 0.8, strength: 'STRONG' },
    { kind: 'SERVICE', item: 'it-campus-network', share: 0.6, strength: 'STRONG' },
    { kind: 'SERVICE', item: 'it-lecture-media', share: 1, strength: 'STRONG' },
    { kind: 'SERVICE', item: 'it-research-computing', share: 0.5, strength: 'MEDIUM' },
    { kind: 'TICKET_CATEGORY', item: 'Exams', share: 1, strength: 'STRONG' },
    { kind: 'SPEND', item: 'Networks and data centre', share: 0.7, strength: 'STRONG' },
    { kind: 'EFFORT', item: 'Network and platform team', share: 0.7, strength: 'STRONG' },
  ],
  rationale: 'It is what the university is for.',
}

const help: Terms = {
  title: 'Whoever asks is helped, and content with it',
  purpose: 'Students and staff turn to us once, and need not turn to us again.',
  weight: 25,
  kpis: [
    { kpi: 'CSAT_T2B', weight: 3, rationale: 'They say so themselves.' },
    { kpi: 'FCR', weight: 2, rationale: 'Nobody likes to be passed on.' },
    { kpi: 'REOPEN_RATE', weight: 1, rationale: 'What comes back was not settled.' },
  ],
  work: [
    { kind: 'SERVICE', item: 'it-accounts', share: 1, strength: 'STRONG' },
    { kind: 'SERVICE', item: 'it-workplace', share: 0.7, strength: 'STRONG' },
    { kind: 'SERVICE', item: 'it-email', share: 0.5, strength: 'MEDIUM' },
    { kind: 'SERVICE', item: 'hr-onboarding', share: 0.6, strength: 'MEDIUM' },
    { kind: 'SPEND', item: 'Service desk', share: 1, strength: 'STRONG' },
    { kind: 'EFFORT', item: 'Service desk', share: 0.9, strength: 'STRONG' },
  ],
  rationale: 'A university that answers is one that people stay at.',
}

const administration: Terms = {
  title: 'An administration that keeps its word',
  purpose: 'What is promised to staff, suppliers and funders is done on the day that was named.',
  weight: 20,
  kpis: [
    {
      kpi: 'SLA_RESOLUTION',
      scope: { department: 'FIN' },
      weight: 2,
      rationale: 'Suppliers and travellers wait for their money.',
    },
    {
      kpi: 'SLA_RESOLUTION',
      scope: { department: 'HR' },
      weight: 2,
      rationale: 'So do new staff.',
    },
  ],
  work: [
    { kind: 'SERVICE', item: 'fin-invoices', share: 1, strength: 'STRONG' },
    { kind: 'SERVICE', item: 'fin-travel', share: 0.5, strength: 'MEDIUM' },
    { kind: 'SERVICE', item: 'hr-payroll', share: 1, strength: 'STRONG' },
    { kind: 'SPEND', item: 'Finance and HR systems', share: 0.8, strength: 'MEDIUM' },
  ],
  rationale: 'The audit found promises without dates.',
}

const people: Terms = {
  title: 'People who can do what their work asks of them',
  purpose: 'Nobody is made to answer for a system that nobody taught them.',
  weight: 15,
  kind: 'ASPIRATIONAL',
  kpis: [
    { kpi: 'COMPETENCE_COVERAGE', weight: 2, rationale: 'It is what training is for.' },
    { kpi: 'TRAINING_COMPLETION', weight: 1, rationale: 'The mandatory part of it.' },
  ],
  work: [{ kind: 'SERVICE', item: 'hr-staff-development', share: 1, strength: 'STRONG' }],
  rationale: 'Two of five who left said that they were never shown.',
}

const campus: Terms = {
  title: 'A campus that uses less energy',
  purpose: 'Half the heat of ten years ago, without cold lecture halls.',
  weight: 10,
  kind: 'ASPIRATIONAL',
  kpis: [],
  work: [
    { kind: 'SERVICE', item: 'fac-heating', share: 0.8, strength: 'STRONG' },
    // Nothing is recorded under that name: the page says so.
    { kind: 'SPEND', item: 'Energy management', share: 1, strength: 'STRONG' },
  ],
  rationale: 'The state asks for it. By what it is measured is decided once the meters report.',
}

/** The strategy that the committee agreed to, and how it has changed since; oldest first. */
export const toldObjectives: readonly ToldObjective[] = [
  { ...first, by: 3, objective: teaching, owner: 3, sponsor: 7, votes: allAgree, end: minutes(1) },
  { ...first, by: 7, objective: help, owner: 8, sponsor: 2, votes: allAgree, end: minutes(2) },
  {
    ...{ ...first, by: 5, objective: administration, owner: 5, sponsor: 2, end: minutes(3) },
    votes: { FOR: [2, 4, 5, 6], ABSTAIN: [7] },
  },
  {
    ...first,
    by: 4,
    objective: people,
    owner: 4,
    sponsor: 1,
    votes: allAgree,
    end: { ...minutes(4), by: 2 },
  },
  {
    ...{ ...first, by: 6, objective: campus, owner: 6, sponsor: 2, horizon: 48, end: minutes(5) },
    votes: { FOR: [3, 4, 6, 7], AGAINST: [5] },
  },
  {
    by: 7,
    proposed: { month: -6, day: 5 },
    objective: {
      ...help,
      kpis: [
        ...(help.kpis ?? []).slice(0, 2),
        {
          kpi: 'SELF_SERVICE_RESOLUTION',
          weight: 1,
          rationale: 'Many would rather help themselves.',
        },
      ],
      rationale: 'The portal is there now. What comes back is watched by an alert.',
    },
    ...{ owner: 8, sponsor: 2, horizon: 24, from: -5 },
    votes: { FOR: [2, 3, 4, 7], AGAINST: [6] },
    end: { after: 6, act: 'CLOSE', by: 1, minutes: 'SC 13, item 2' },
  },
  {
    by: 3,
    proposed: { month: -4, day: 4 },
    objective: {
      ...teaching,
      weight: 42,
      rationale:
        'After the outage of the learning platform it should count for more than the rest.',
    },
    ...{ owner: 3, sponsor: 7, horizon: 24, from: -3 },
    votes: { FOR: [2, 3, 4, 6, 7], AGAINST: [5] },
    end: { after: 6, act: 'CLOSE', by: 1, minutes: 'SC 15, item 1' },
  },
]
