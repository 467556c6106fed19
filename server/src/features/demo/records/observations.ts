import { instantAt, isoDate, type LocalDay, monthOf } from '../calendar/local-day.js'
import type { ObservationFact } from '../facts.js'
import { type Rng, randomStream } from '../prng.js'
import type { DepartmentCode } from '../story/organisation.js'
import { outagesOf } from '../story/outages.js'
import type { DemoMonth, Timeline } from '../story/timeline.js'
import { identity } from './surveys.js'

type Kpi = ObservationFact['kpi']

/** What stands behind the figures of one department in one month. */
interface View {
  rng: Rng
  month: DemoMonth
  /** Months since a turn of the story; negative before it. */
  since(turn: LocalDay): number
  timeline: Timeline
}

type Reading = [numerator: number, denominator: number] | null

interface Recorded {
  kpi: Kpi
  department: DepartmentCode
  service?: string
  reading(view: View): Reading
}

const staff: Record<DepartmentCode, number> = { IT: 96, HR: 41, FIN: 47, FAC: 118 }
const everyDepartment = Object.keys(staff) as DepartmentCode[]

/** So many of so many, each with this chance. */
function share(rng: Rng, count: number, chance: number): Reading {
  const of = Math.max(1, count)
  let met = 0
  for (let i = 0; i < of; i++) if (rng.chance(Math.min(0.995, Math.max(0, chance)))) met++
  return [met, of]
}

function rise(months: number, from: number, to: number, over: number): number {
  return from + (to - from) * Math.min(1, Math.max(0, months / over))
}

const people: Recorded[] = everyDepartment.flatMap(department => {
  const late = department === 'IT' ? 0 : 4
  const programme = ({ since, timeline }: View) => since(timeline.trainingStarts) - late
  return [
    {
      kpi: 'TRAINING_COMPLETION',
      department,
      reading: view => {
        const due = staff[department] * (programme(view) >= 0 ? 0.3 : 0.14)
        return share(view.rng, view.rng.poisson(due), rise(programme(view), 0.68, 0.9, 12))
      },
    },
    {
      kpi: 'TRAINING_HOURS_PER_FTE',
      department,
      reading: view => {
        const yearly = programme(view) < 0 ? 9 : rise(programme(view) - 9, 31, 20, 6)
        const hours = (staff[department] / 12) * yearly * view.rng.between(0.8, 1.2)
        return [Math.round(hours), round(staff[department] / 12)]
      },
    },
    {
      kpi: 'COMPETENCE_COVERAGE',
      department,
      reading: view => {
        const required = staff[department] * 4
        const held = rise(programme(view) - 2, 0.64, department === 'IT' ? 0.85 : 0.77, 14)
        return [round(required * (held + 0.008 * view.rng.normal())), required]
      },
    },
    {
      kpi: 'ACCESS_REVIEW_ON_TIME',
      department,
      reading: ({ rng, month, since, timeline }) =>
        monthOf(month.first) % 3 === 0
          ? share(rng, 8 + rng.poisson(6), rise(since(timeline.committeeFounded), 0.66, 0.92, 14))
          : null,
    },
  ] satisfies Recorded[]
})

const technology: Recorded[] = [
  {
    kpi: 'CONTROL_EFFECTIVENESS',
    department: 'IT',
    reading: ({ rng, since, timeline }) =>
      share(rng, 24 + rng.poisson(6), rise(since(timeline.committeeFounded), 0.8, 0.94, 15)),
  },
  {
    kpi: 'CONTROL_EFFECTIVENESS',
    department: 'FIN',
    reading: ({ rng }) => share(rng, 10 + rng.poisson(3), 0.92),
  },
  {
    kpi: 'VULN_SLA',
    department: 'IT',
    reading: ({ rng, since, timeline }) =>
      share(rng, rng.poisson(46), rise(since(timeline.trainingStarts), 0.71, 0.9, 13)),
  },
  {
    kpi: 'AI_SANCTIONED',
    department: 'IT',
    reading: ({ rng, since, timeline }) => {
      const known = Math.round(rise(since(timeline.committeeFounded) - 8, 9, 34, 15))
      const approved = rise(since(timeline.committeeFounded) - 10, 0.22, 0.71, 13)
      return since(timeline.committeeFounded) < 8
        ? null
        : [Math.min(known, Math.round(known * approved + 0.6 * rng.normal())), known]
    },
  },
  {
    kpi: 'BENEFIT_REALISATION',
    department: 'IT',
    reading: ({ rng, since, timeline }) => {
      const months = since(timeline.committeeFounded) - 6
      const planned = rise(months, 12, 60, 16)
      const realised = rise(months, 0.45, 0.83, 14) + 0.05 * rng.normal()
      return months < 0 ? null : [round(planned * realised), round(planned)]
    },
  },
  {
    kpi: 'SELF_SERVICE_RESOLUTION',
    department: 'IT',
    reading: ({ rng, since, timeline }) =>
      share(rng, 1500 + rng.poisson(300), rise(since(timeline.committeeFounded), 0.19, 0.36, 20)),
  },
  {
    kpi: 'SELF_SERVICE_RESOLUTION',
    department: 'HR',
    reading: ({ rng, since, timeline }) =>
      share(rng, 340 + rng.poisson(60), rise(since(timeline.trainingStarts), 0.14, 0.27, 16)),
  },
  {
    kpi: 'KNOWN_ERROR_FIXED',
    department: 'IT',
    reading: ({ rng, since, timeline }) =>
      share(rng, 6 + rng.poisson(6), rise(since(timeline.problemManagementFrom), 0.42, 0.76, 12)),
  },
  {
    kpi: 'CHANGE_UNAUTHORISED',
    department: 'IT',
    reading: ({ rng, since, timeline }) =>
      share(rng, 60 + rng.poisson(15), rise(since(timeline.committeeFounded), 0.12, 0.035, 12)),
  },
]

const administration: Recorded[] = [
  {
    kpi: 'ONBOARDING_ON_TIME',
    department: 'HR',
    service: 'hr-onboarding',
    reading: ({ rng, month, since, timeline }) => {
      const isTermStart = [4, 10].includes(monthOf(month.first))
      const chance = rise(since(timeline.committeeFounded), 0.66, 0.88, 18)
      return share(rng, rng.poisson(isTermStart ? 70 : 24), chance - (isTermStart ? 0.05 : 0))
    },
  },
  {
    kpi: 'INVOICE_ON_TIME',
    department: 'FIN',
    service: 'fin-invoices',
    reading: ({ rng, month, since, timeline }) => {
      const chance = rise(since(timeline.trainingStarts), 0.83, 0.93, 15)
      const isYearEnd = [12, 1].includes(monthOf(month.first))
      return share(rng, rng.poisson(isYearEnd ? 1500 : 1050), chance - (isYearEnd ? 0.05 : 0))
    },
  },
  {
    kpi: 'MONTH_END_CLOSE_ON_TIME',
    department: 'FIN',
    reading: ({ rng, since, timeline }) =>
      share(rng, 18, rise(since(timeline.committeeFounded), 0.74, 0.91, 16)),
  },
  {
    kpi: 'INSPECTION_ON_TIME',
    department: 'FAC',
    reading: ({ rng, since, timeline }) =>
      share(rng, 30 + rng.poisson(10), rise(since(timeline.trainingStarts), 0.81, 0.93, 14)),
  },
]

const lostHours: Recorded = {
  kpi: 'LOST_USER_HOURS',
  department: 'IT',
  reading: ({ rng, month, since, timeline }) => {
    const outages = outagesOf(timeline).filter(({ end }) => end >= month.start && end < month.end)
    const inOutages = outages.reduce(
      (sum, { affectedUsers, start, end }) =>
        sum + affectedUsers * Math.min(8, (end - start) / 3_600_000) * 0.25,
      0,
    )
    const usual = rise(since(timeline.trainingStarts), 2600, 1500, 14) * rng.between(0.85, 1.15)
    return [Math.round(usual + inOutages), 180 + rng.poisson(30) + 12 * outages.length]
  },
}

const recorded = [...people, ...technology, lostHours, ...administration]

/** What the departments record on the last day of a month; nothing while a month is running. */
export function observationsOf(month: DemoMonth, timeline: Timeline, seed: string) {
  const isRunning = monthOf(month.last + 1) === monthOf(month.last)
  if (isRunning) return []
  return recorded.flatMap((each, i): ObservationFact[] => {
    const { kpi, department, service = null } = each
    const rng = randomStream(seed, 'observed', kpi, department, month.key)
    const since = (turn: LocalDay) => (month.first - turn) / 30.44
    const reading = each.reading({ rng, month, since, timeline })
    if (!reading) return []
    const [numerator, denominator] = reading
    return [
      {
        ...identity(`OBS-${month.key}-${kpi}-${department}-${i}`, instantAt(month.last, 18 * 60)),
        kpi,
        observedOn: isoDate(month.last),
        department,
        service,
        numerator,
        denominator,
        note: null,
      },
    ]
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
