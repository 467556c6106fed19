import type { EvidenceDoubt, ReadingStatus } from '@steerboard/schema'
import type { IconName } from '../../base/icons.js'
import { formatDate } from '../../format/moment.js'
import { formatValue } from '../../format/value.js'

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
  /** Of surveys only. */
  evidence?: { doubts: readonly EvidenceDoubt[]; responseRate: number | null } | null
}

/** A low sample says already that there are few answers. */
function lowEvidence({ evidence, isLowSample }: Quality): Mark[] {
  const doubts = evidence?.doubts ?? []
  const rate = formatValue(evidence?.responseRate ?? null, 'RATIO')
  if (doubts.includes('LOW_RESPONSE'))
    return [lowMark(`Only ${rate} of those asked have answered.`)]
  return doubts.length > 0 && !isLowSample ? [lowMark('Fewer than 30 people answered.')] : []
}

const lowMark = (reason: string): Mark => ({ icon: 'few', text: 'Low evidence', reason })

const provisional = (until: string | null | undefined): Mark => ({
  icon: 'provisional',
  text: until ? `Provisional until ${formatDate(until)}` : 'Provisional',
  reason: 'Records that belong to this period may still change it.',
})

const withheld: Mark = {
  icon: 'none',
  text: 'Withheld',
  reason:
    'Fewer than five people answered, here or in a group beside it: a figure would tell what they said. Choose a longer period or a wider scope.',
}

/** What limits the use of a reading, in the order a reader should know it. */
export function marksOf(reading: Quality): Mark[] {
  if (reading.status === 'WITHHELD') return [withheld]
  if (reading.status === 'NO_DATA')
    return [{ icon: 'none', text: 'No data', reason: 'Nothing was recorded: unknown, not zero.' }]
  const marks: Mark[] = []
  if (reading.isLowSample) {
    const atLeast = reading.minimumSample ? ` (at least ${reading.minimumSample} needed)` : ''
    const reason = `Too few records for a judgement${atLeast}.`
    marks.push({ icon: 'few', text: 'Low sample', reason })
  }
  marks.push(...lowEvidence(reading))
  if (reading.status === 'RUNNING')
    marks.push({ icon: 'running', text: 'Period still running', reason: 'More will come in.' })
  else if (reading.isProvisional) marks.push(provisional(reading.provisionalUntil))
  return marks
}
