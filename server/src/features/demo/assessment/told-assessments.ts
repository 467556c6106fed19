import type { Side } from '../../../domain/maturity/raters.js'

/** One round of the story; months are counted from the one of loading. */
export interface ToldRound {
  title: string
  opens: { month: number; day: number }
  /** Days from opening to closing. */
  lasts: number
  raters: Readonly<Record<Side, readonly number[]>>
  /** What most say of each item, in the order of the item bank. */
  scores: readonly number[]
  /** Where one side sees it otherwise. */
  seen?: Readonly<Record<string, Partial<Record<Side, number>>>>
  /** Where raters do not agree: what each of them says, in turn. */
  disputed?: Readonly<Record<string, readonly number[]>>
  /** Who could not judge what. */
  unknown?: Readonly<Record<string, readonly number[]>>
}

/** Raters by their number in `story/people.ts`. */
const business = [1, 2, 4, 5, 6, 7]
const it = [3, 8, 9, 10, 11, 12]

/** Before the training programme, after it, and lately. */
export const toldRounds: readonly ToldRound[] = [
  {
    title: 'First assessment',
    opens: { month: -22, day: 6 },
    lasts: 20,
    raters: { BUSINESS: [2, 5, 7], IT: [3, 8, 9, 11, 12] },
    scores: [
      ...[2, 2, 1, 1, 2],
      ...[2, 2, 1, 2, 2],
      ...[1, 2, 1, 2, 2],
      ...[2, 1, 2, 2, 1],
      ...[1, 2, 2, 1, 1],
      ...[1, 1, 2],
    ],
    disputed: { 'D1.5': [1, 4, 1, 4, 2, 5, 2, 1] },
  },
  {
    title: 'After the ITIL training',
    opens: { month: -13, day: 4 },
    lasts: 24,
    raters: { BUSINESS: business, IT: it },
    scores: [
      ...[3, 3, 2, 2, 3],
      ...[3, 4, 3, 3, 2],
      ...[2, 3, 3, 3, 3],
      ...[3, 3, 3, 2, 2],
      ...[3, 3, 2, 3, 2],
      ...[2, 2, 3],
    ],
    seen: { 'D4.3': { BUSINESS: 2, IT: 4 }, 'D4.1': { IT: 4 } },
    unknown: { 'D5.3': [1, 7], G1: [1] },
  },
  {
    title: 'Third assessment',
    opens: { month: -2, day: 3 },
    lasts: 22,
    raters: { BUSINESS: business, IT: it },
    scores: [
      ...[4, 3, 3, 3, 4],
      ...[3, 4, 3, 3, 2],
      ...[3, 3, 3, 3, 4],
      ...[4, 3, 3, 4, 3],
      ...[4, 3, 3, 3, 3],
      ...[3, 3, 3],
    ],
    seen: { 'D4.3': { BUSINESS: 2, IT: 4 } },
    disputed: { 'D2.5': [1, 4, 2, 4, 1, 2, 5, 2, 1, 2, 4, 1] },
    unknown: { 'D5.3': [1, 7] },
  },
]

const intranet = 'https://intranet.falkenried.example'

/** What raters point at, by item. */
export const toldEvidence: Readonly<Record<string, string>> = {
  'D1.1': `${intranet}/strategy/it-vision`,
  'D1.2': `${intranet}/strategy/objectives`,
  'D1.3': 'Portfolio list, Chancellery',
  'D1.4': `${intranet}/services/catalogue`,
  'D1.5': 'Minutes of the steering committee',
  'D2.1': `${intranet}/hr/role-profiles`,
  'D2.2': 'ITIL Foundation, register of participants',
  'D2.3': `${intranet}/it/skills-matrix`,
  'D2.4': 'Survey of tools, IT Services',
  'D2.5': 'Staff survey, section on workload',
  'D3.1': `${intranet}/it/change/procedure`,
  'D3.2': `${intranet}/it/change/communication`,
  'D3.3': 'Minutes of the user council',
  'D3.4': 'Feedback after the portal change',
  'D3.5': 'Change reviews, monthly',
  'D4.1': 'Satisfaction report, monthly',
  'D4.2': `${intranet}/services/levels`,
  'D4.3': 'Templates of the service desk',
  'D4.4': `${intranet}/portal/usage`,
  'D4.5': 'Survey of students, staff and faculties',
  'D5.1': 'Problem register',
  'D5.2': `${intranet}/knowledge`,
  'D5.3': 'Review of the core switch outage',
  'D5.4': `${intranet}/it/improvements`,
  'D5.5': 'Yearly review of KPIs, minutes',
  G1: 'Data quality report of tickets and CMDB',
  G2: 'Order of the president on AI, register of uses',
  G3: 'Data protection rules, access reviews',
}
