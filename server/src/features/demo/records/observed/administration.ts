import { monthOf } from '../../calendar/local-day.js'
import { type Recorded, rise, share } from './recorded.js'

export const administration: Recorded[] = [
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
