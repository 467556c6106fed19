import type { RecordedKind } from '../../../domain/strategy/work-volume.js'
import type { MonthOffset } from '../committee/told-motion.js'

/** What a cost centre spends or a team works in a usual month. */
interface ToldWork {
  kind: RecordedKind
  item: string
  department: 'IT' | 'HR' | 'FIN' | 'FAC'
  monthly: number
  /** What it takes more in each month of the year in which term begins, as a factor. */
  inTerm?: number
}

/** From here on the analyst has asked for it, a month after each. */
export const workSince: MonthOffset = -26

export const toldWork: readonly ToldWork[] = [
  { kind: 'SPEND', item: 'Networks and data centre', department: 'IT', monthly: 31_000 },
  { kind: 'SPEND', item: 'Service desk', department: 'IT', monthly: 19_500, inTerm: 1.15 },
  { kind: 'SPEND', item: 'Licences', department: 'IT', monthly: 24_000 },
  { kind: 'SPEND', item: 'Finance and HR systems', department: 'FIN', monthly: 14_000 },
  { kind: 'EFFORT', item: 'Network and platform team', department: 'IT', monthly: 128 },
  { kind: 'EFFORT', item: 'Service desk', department: 'IT', monthly: 164, inTerm: 1.2 },
  { kind: 'EFFORT', item: 'Applications team', department: 'IT', monthly: 92 },
]
