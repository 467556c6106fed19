import { fingerprintOf } from '../fingerprint.js'
import { isInhibited } from '../inhibition.js'
import { evidenceOf } from './evidence-of.js'
import { findBreaches } from './find-breaches.js'
import type { Breached, Found } from './found.js'
import type { RunInput } from './run-input.js'
import { SeriesIndex } from './series-index.js'

/**
 * Everything that one evaluation finds: each condition that holds, with its evidence, grouped to the
 * part that explains it and inhibited by doubts about the data. A function of its input alone.
 */
export function evaluateRun(input: RunInput): Found[] {
  const index = indexOf(input)
  const grouped = groupToLeading(
    findBreaches(input, index).map(breached => ({
      ...breached,
      evidence: evidenceOf(breached, index),
      groupedInto: null,
      toldWith: null,
      inhibitedBy: null,
    })),
    index,
  )
  return grouped.map(found => ({
    ...found,
    toldWith: wholeThatTells(found, grouped, index),
    inhibitedBy: doubtAbout(found, grouped, index),
  }))
}

export const indexOf = ({ series, daily, checks }: RunInput): SeriesIndex =>
  new SeriesIndex([...checks.map(check => check.series), ...daily, ...series])

/** Raises at the child what one child explains, the largest scopes first, so that it goes down to the root. */
function groupToLeading(all: readonly Found[], index: SeriesIndex): Found[] {
  const byFingerprint = new Map(all.map(found => [found.fingerprint, found]))
  const queue = [...all].sort(
    (one, other) =>
      index.chainOf(one.series.scope).length - index.chainOf(other.series.scope).length,
  )
  for (const whole of queue) {
    const child = leadingPart(whole, index)
    if (!child) continue
    const known = byFingerprint.get(child.fingerprint)
    const raised = raisedAt(known ?? child, whole)
    byFingerprint.set(raised.fingerprint, raised)
    const current = byFingerprint.get(whole.fingerprint) ?? whole
    byFingerprint.set(whole.fingerprint, { ...current, groupedInto: raised.fingerprint })
    if (!known) queue.push(raised)
  }
  return [...byFingerprint.values()]
}

function leadingPart(whole: Found, index: SeriesIndex): Found | null {
  const { family, breach, evidence } = whole
  const isGrouped = family === 'TARGET_MISS' || family === 'SHIFT'
  const leading = evidence.drivers?.leading
  if (!isGrouped || !leading || breach.side !== 'WORSE') return null
  const series = index.childrenOf(whole.series).find(({ scope }) => scope.key === leading.scope)
  const at = series?.points.findIndex(({ start }) => start === evidence.period.start) ?? -1
  if (!series || at < 0 || at !== series.points.length - 1) return null
  // Its new level was accepted: what remains is a matter of the whole.
  if (series.segment > whole.series.segment) return null
  const breached: Breached = {
    family,
    series,
    at,
    breach,
    fingerprint: fingerprintOf(family, series, breach.subject),
  }
  return {
    ...breached,
    evidence: evidenceOf(breached, index),
    groupedInto: null,
    toldWith: null,
    inhibitedBy: null,
  }
}

/** The child's own finding stands; what it is raised for, and that it is confirmed, comes from the whole. */
function raisedAt(child: Found, { breach, evidence, series }: Found): Found {
  const share = evidence.drivers?.leading?.share ?? 0
  return {
    ...child,
    breach: { ...child.breach, isConfirmed: child.breach.isConfirmed || breach.isConfirmed },
    evidence: {
      ...child.evidence,
      raisedFor: { scope: series.scope.key, label: series.scope.label, share },
    },
  }
}

/** A whole with the same finding that tells for its parts, unless it was itself raised at one. */
function wholeThatTells(found: Found, all: readonly Found[], index: SeriesIndex): string | null {
  const { family, series, breach, evidence } = found
  if (evidence.raisedFor) return null
  const above = index.chainOf(series.scope).slice(1)
  const whole = all.find(
    other =>
      other.family === family &&
      other.breach.subject === breach.subject &&
      other.breach.isConfirmed &&
      other.groupedInto === null &&
      other.series.kpi.code === series.kpi.code &&
      other.series.variant === series.variant &&
      other.series.grain === series.grain &&
      above.includes(other.series.scope.key),
  )
  return whole?.fingerprint ?? null
}

function doubtAbout(found: Found, all: readonly Found[], index: SeriesIndex): string | null {
  const { family, series } = found
  const subject = { kpi: series.kpi.code, chain: index.chainOf(series.scope) }
  const doubt = all.find(
    other =>
      other.family === 'DATA_QUALITY' &&
      isInhibited(family, subject, {
        kpi: other.series.kpi.code,
        scope: other.series.scope.key,
        rule: other.breach.finding.rule,
      }),
  )
  return doubt?.fingerprint ?? null
}
