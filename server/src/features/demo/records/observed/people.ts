import { monthOf } from '../../calendar/local-day.js'
import type { DepartmentCode } from '../../story/organisation.js'
import { type Recorded, rise, round, share, type View } from './recorded.js'

const staff: Record<DepartmentCode, number> = { IT: 96, HR: 41, FIN: 47, FAC: 118 }
const everyDepartment = Object.keys(staff) as DepartmentCode[]

export const people: Recorded[] = everyDepartment.flatMap(department => {
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
