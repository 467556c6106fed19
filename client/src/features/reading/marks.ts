import type { ReadingStatus } from '@steerboard/schema'
import type { IconName } from '../../base/icons.js'
import { formatDate } from '../../format/moment.js'

export interface Mark {
  icon: IconName
  text: string
  /** Why the mark is there, in one sentence. */
  reason: string
}

interface Quality {
  status: ReadingStatus
  isProvisional: boolean
  isLowSample: boolean
  provisionalUntil?: string | null
  minimumSample?: number
}

const provisional = (until: string | null | undefined): Mark => ({
  icon: 'provisional',
  text: until ? `Provisional until ${formatDate(until)}` : 'Provisional',
  reason: 'Records that belong to this period may still change it.',
})

/** What limits the use of a reading, in the order a reader should know it. */
export function marksOf(reading: Quality): Mark[] {
  if (reading.status === 'NO_DATA')
    return [{ icon: 'none', text: 'No data', reason: 'Nothing was recorded: unknown, not zero.' }]
  const marks: Mark[] = []
  if (reading.isLowSample) {
    const atLeast = reading.minimumSample ? ` (at least ${reading.minimumSample} needed)` : ''
    const reason = `Too few records for a judgement${atLeast}.`
    marks.push({ icon: 'few', text: 'Low sample', reason })
  }
  if (reading.status === 'RUNNING')
    marks.push({ icon: 'running', text: 'Period still running', reason: 'More will come in.' })
  else if (reading.isProvisional) marks.push(provisional(reading.provisionalUntil))
  return marks
}
