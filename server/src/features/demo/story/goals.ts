import type { GoalInput, GoalReport } from '../../goal/index.js'
import type { ToldDay } from './told-initiative.js'

/** A goal of the story. What it serves is named by its title, people by their number. */
export interface ToldGoal {
  owner: number
  goal: Pick<GoalInput, 'kind' | 'title' | 'why' | 'department' | 'team' | 'measure'>
  serves?: { objective: string } | { goal: string }
  written: ToldDay
  /** First day of the month after it, counted from the month of loading. */
  until: number
  reports?: readonly (ToldDay & Omit<GoalReport, 'id'>)[]
  ended?: ToldDay & { state: 'ACHIEVED' | 'MISSED' | 'DROPPED'; reason: string }
  /** With whom a personal goal is shared. */
  sharedWith?: number
}

const teaching = { objective: 'Teaching and research run without interruption' }
const help = { objective: 'Whoever asks is helped, and content with it' }
const administration = { objective: 'An administration that keeps its word' }
const people = { objective: 'People who can do what their work asks of them' }
const campus = { objective: 'A campus that uses less energy' }

/** What departments and teams do for the objectives of the committee; then some goals of people. */
export const toldGoals: readonly ToldGoal[] = [
  {
    owner: 3,
    goal: {
      kind: 'DEPARTMENT',
      department: 'IT',
      title: 'IT keeps its promises to those who teach',
      why: 'Each promise that is broken in term is a class that stands.',
      measure: { by: 'KPI', kpi: 'SLA_RESOLUTION', scope: { department: 'IT' } },
    },
    serves: teaching,
    written: { month: -9, day: 6 },
    until: 10,
    reports: [{ month: -1, day: 8, outlook: 'ON_TRACK', note: 'The network carries most of it.' }],
  },
  {
    owner: 12,
    goal: {
      kind: 'TEAM',
      team: 'it-network',
      title: 'Every switch on campus has a tested way back',
      why: 'Most interruptions were our own changes.',
      measure: { by: 'NUMBER', unit: 'switches', baseline: 40, target: 160 },
    },
    serves: { goal: 'IT keeps its promises to those who teach' },
    written: { month: -8, day: 4 },
    until: 6,
    reports: [
      { month: -6, day: 10, outlook: 'AT_RISK', value: 62, note: 'Nobody has time in term.' },
      { month: -1, day: 12, outlook: 'ON_TRACK', value: 118 },
    ],
  },
  {
    owner: 8,
    goal: {
      kind: 'DEPARTMENT',
      department: 'IT',
      title: 'Who calls IT once need not call again',
      why: 'Nobody likes to be passed on.',
      measure: { by: 'KPI', kpi: 'FCR', scope: { department: 'IT' } },
    },
    serves: help,
    written: { month: -9, day: 7 },
    until: 8,
  },
  {
    owner: 11,
    goal: {
      kind: 'TEAM',
      team: 'it-service-desk',
      title: 'An article for each of the forty most usual questions',
      why: 'The desk answers from one text, and so does the portal.',
      measure: { by: 'NUMBER', unit: 'articles', baseline: 12, target: 40 },
    },
    serves: { goal: 'Who calls IT once need not call again' },
    written: { month: -7, day: 8 },
    until: 3,
    reports: [
      { month: -4, day: 9, outlook: 'ON_TRACK', value: 24 },
      { month: -1, day: 9, outlook: 'AT_RISK', value: 27, note: 'Two authors are on leave.' },
    ],
  },
  {
    owner: 4,
    goal: {
      kind: 'DEPARTMENT',
      department: 'HR',
      title: 'New staff can work on their first day',
      why: 'A desk, an account and a contract, on the day that was named.',
      measure: { by: 'KPI', kpi: 'SLA_RESOLUTION', scope: { department: 'HR' } },
    },
    serves: administration,
    written: { month: -8, day: 6 },
    until: 9,
  },
  {
    owner: 4,
    goal: {
      kind: 'DEPARTMENT',
      department: 'HR',
      title: 'Everybody who leads has learnt to lead',
      why: 'Two of five who left said that they were never shown.',
      measure: { by: 'NUMBER', unit: 'per cent of them', baseline: 55, target: 90 },
    },
    serves: people,
    written: { month: -10, day: 9 },
    until: 0,
    reports: [
      { month: -6, day: 6, outlook: 'ON_TRACK', value: 74 },
      { month: -2, day: 6, outlook: 'ON_TRACK', value: 91 },
    ],
    ended: { month: -1, day: 7, state: 'ACHIEVED', reason: 'Ninety-one of a hundred by summer.' },
  },
  {
    owner: 6,
    goal: {
      kind: 'DEPARTMENT',
      department: 'FAC',
      title: 'All heat meters report by the hour',
      why: 'What is not measured is heated.',
      measure: { by: 'MILESTONE' },
    },
    serves: campus,
    written: { month: -9, day: 10 },
    until: 12,
    reports: [
      { month: -2, day: 10, outlook: 'AT_RISK', note: 'The meters are late by a quarter.' },
    ],
  },
  {
    owner: 11,
    goal: {
      kind: 'PERSON',
      title: 'Hold the talk after an outage without being asked',
      why: 'So far Mira does it for all of us.',
      measure: { by: 'NUMBER', unit: 'talks', baseline: 0, target: 4 },
    },
    serves: { goal: 'IT keeps its promises to those who teach' },
    written: { month: -5, day: 12 },
    until: 4,
    reports: [{ month: -1, day: 14, outlook: 'ON_TRACK', value: 2 }],
    sharedWith: 3,
  },
  {
    owner: 12,
    goal: {
      kind: 'PERSON',
      title: 'Hand over the night shift to the team',
      measure: { by: 'MILESTONE' },
    },
    serves: teaching,
    written: { month: -4, day: 5 },
    until: 5,
  },
  {
    owner: 8,
    goal: {
      kind: 'PERSON',
      title: 'Visit each faculty once a term',
      measure: { by: 'NUMBER', unit: 'visits', baseline: 0, target: 10 },
    },
    serves: help,
    written: { month: -6, day: 11 },
    until: 6,
    reports: [
      { month: -2, day: 11, outlook: 'OFF_TRACK', value: 3, note: 'The term has no room.' },
    ],
  },
  {
    owner: 2,
    goal: { kind: 'PERSON', title: 'End each meeting of the committee in an hour' },
    written: { month: -3, day: 3 },
    until: 9,
  },
]

/** In which department and team the people of the story work, by number. */
export const toldPlaces: readonly { person: number; department: string; team?: string }[] = [
  { person: 3, department: 'IT' },
  { person: 8, department: 'IT', team: 'it-applications' },
  { person: 9, department: 'IT' },
  { person: 10, department: 'IT' },
  { person: 11, department: 'IT', team: 'it-service-desk' },
  { person: 12, department: 'IT', team: 'it-network' },
  { person: 4, department: 'HR' },
  { person: 5, department: 'FIN' },
  { person: 6, department: 'FAC' },
]
