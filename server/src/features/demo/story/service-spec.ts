import type { DepartmentCode } from './organisation.js'

export type Season = 'term' | 'enrolment' | 'teaching' | 'winter' | 'yearEnd' | 'payroll' | 'flat'
export type Clockwork = 'office' | 'service-desk' | 'always'

/** What a service is like when nothing special happens; the story bends it (causes.ts). */
export interface ServiceSpec {
  code: string
  name: string
  department: DepartmentCode
  calendar: Clockwork
  /** Stands in ticket numbers. */
  tag: string
  /** Tickets in an average month; all services are scaled together to the wanted total. */
  perMonth: number
  season: Season
  /** Share of incidents; the rest are requests. */
  incidents: number
  /** Chance that the first level solves it at once, at the start of the story. */
  firstContact: number
  /** Median working hours of a moderate incident that is not solved at once. */
  hours: number
  /** Chance that a solved ticket comes back. */
  reopened: number
  /** Chance that an incident repeats a known problem. */
  recurring: number
  /** Mood of those who answer, in standard deviations above "neither nor". */
  mood: number
  specialists: string
  experts: string | null
  categories: Readonly<Record<string, readonly string[]>>
  /** Beyond first contact by nature (hardware, approvals): share of tickets. */
  beyondFirstContact: number
  changesPerMonth: number
  /** False: nobody agreed on an SLA and nobody asks for satisfaction. */
  governed: boolean
}

type Given = Pick<
  ServiceSpec,
  'code' | 'name' | 'department' | 'tag' | 'perMonth' | 'specialists' | 'categories'
> &
  Partial<ServiceSpec>

const usual = {
  calendar: 'office',
  season: 'flat',
  incidents: 0.5,
  firstContact: 0.4,
  hours: 9,
  reopened: 0.05,
  recurring: 0.13,
  mood: 0.8,
  experts: null,
  beyondFirstContact: 0.08,
  changesPerMonth: 1,
  governed: true,
} as const satisfies Partial<ServiceSpec>

export function serviceSpec(given: Given): ServiceSpec {
  return { ...usual, ...given }
}
