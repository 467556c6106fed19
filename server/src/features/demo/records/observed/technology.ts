import { outagesOf } from '../../story/outages.js'
import { type Recorded, rise, round, share } from './recorded.js'

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

export const technology: Recorded[] = [
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
  lostHours,
]
