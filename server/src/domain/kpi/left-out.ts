import type { KpiDefinition, Variant } from './define-kpi.js'
import { type ExclusionReason, exclusionReasons } from './dimensions.js'
import type { Measure } from './measures.js'
import { isOfAnswers } from './of-answers.js'
import type { Parts } from './parts.js'
import { partsRead } from './parts-read.js'

/**
 * Why a record is left out. Beside what is wrong with a ticket: `NO_CLOCK`, nothing was promised on
 * it, and `ABANDONED`, a conversation that was given up before anybody could help.
 */
export type LeftOutReason = Exclude<ExclusionReason, 'NONE'> | 'NO_CLOCK' | 'ABANDONED'

/** How many records were left out for one reason; each counts under exactly one. */
export interface LeftOut {
  reason: LeftOutReason
  count: number
}

type Read = Pick<KpiDefinition, 'exclusions' | 'coveredBy'>

const reads = ({ formula }: Pick<Variant, 'formula'>, measure: Measure): boolean =>
  partsRead(formula).some(read => read.measure === measure)

const isOfConversations = (variant: Pick<Variant, 'formula'>) =>
  reads(variant, 'interactionsClosed')

/** The reasons for leaving tickets out that the definition names. */
const ticketReasons = ({ exclusions }: Read): LeftOutReason[] =>
  exclusionReasons.filter(
    (reason): reason is Exclude<ExclusionReason, 'NONE'> =>
      reason !== 'NONE' && exclusions.some(text => text.startsWith(`${reason}:`)),
  )

/** What `leftOut` needs to be known; nothing for KPIs that leave no record out. */
export function measuresOfLeftOut(kpi: Read, variant: Pick<Variant, 'formula'>): Measure[] {
  if (isOfConversations(variant)) return ['interactionsAbandoned']
  if (isOfAnswers(variant.formula) || ticketReasons(kpi).length === 0) return []
  return kpi.coveredBy ? ['ticketsExcluded', 'ticketsResolved', kpi.coveredBy] : ['ticketsExcluded']
}

/**
 * What the period holds and the variant does not count, by reason; reasons without a record are not
 * named. Tickets without a promise are those resolved in the period.
 */
export function leftOut(kpi: Read, variant: Pick<Variant, 'formula'>, parts: Parts): LeftOut[] {
  const measures = measuresOfLeftOut(kpi, variant)
  const counts: LeftOut[] = []
  if (measures.includes('ticketsExcluded')) {
    const excluded = parts.histogram('ticketsExcluded')
    for (const reason of ticketReasons(kpi)) {
      const code = exclusionReasons.indexOf(reason as ExclusionReason)
      counts.push({ reason, count: excluded.get(code) ?? 0 })
    }
  }
  if (kpi.coveredBy && measures.includes(kpi.coveredBy)) {
    const count = parts.sum('ticketsResolved') - parts.sum(kpi.coveredBy)
    counts.push({ reason: 'NO_CLOCK', count })
  }
  if (measures.includes('interactionsAbandoned'))
    counts.push({ reason: 'ABANDONED', count: parts.sum('interactionsAbandoned') })
  return counts.filter(({ count }) => count > 0)
}

/** What a definition leaves out, in its words, and how many records that were. */
export interface Exclusion {
  /** Null where the definition gives it no code. */
  reason: string | null
  inWords: string
  /** Null where what is left out is not counted. */
  count: number | null
}

/** Everything that a variant leaves out, counted where the ledger counts it; zero is no record. */
export function exclusionsOf(
  kpi: Read,
  variant: Pick<Variant, 'formula'>,
  parts: Parts,
): Exclusion[] {
  const counts = new Map<string, number>(
    leftOut(kpi, variant, parts).map(({ reason, count }) => [reason, count]),
  )
  const measures = measuresOfLeftOut(kpi, variant)
  const counted = new Set<string>([
    ...(measures.includes('ticketsExcluded') ? ticketReasons(kpi) : []),
    ...(kpi.coveredBy && measures.includes(kpi.coveredBy) ? ['NO_CLOCK'] : []),
  ])
  const named = kpi.exclusions.map((text): Exclusion => {
    const reason = /^([A-Z_]+): /.exec(text)?.[1] ?? null
    const isCounted = reason !== null && counted.has(reason)
    return { reason, inWords: text, count: isCounted ? (counts.get(reason) ?? 0) : null }
  })
  const abandoned = measures.includes('interactionsAbandoned')
    ? [{ reason: 'ABANDONED', inWords: ABANDONED, count: counts.get('ABANDONED') ?? 0 }]
    : []
  return [...named, ...abandoned]
}

const ABANDONED = 'ABANDONED: conversations given up before anybody could help'
