import type { TargetHere } from '../../../domain/alert/watched-series.js'
import type { Period } from '../../../domain/calendar/period.js'
import type { TargetScope } from '../../../domain/target/target-scope.js'
import { cornersOf } from '../../../domain/target/trajectory.js'
import type { DirectoryRows } from '../../directory/index.js'
import type { KpiHistory } from '../../kpi/index.js'
import { type AgreedBook, readScopeOf } from '../../target/index.js'

type Version = AgreedBook['versions'][number]

/**
 * The target that each period of a history is judged by, with what was agreed by a moment. Days have
 * none of their own: their failures count against the target of the month.
 */
export function targetsHere(book: AgreedBook, directory: DirectoryRows, knownAt: Date) {
  return (
    { series, scope }: KpiHistory,
    { end, endsAt }: Pick<Period, 'end' | 'endsAt'>,
  ): TargetHere | null => {
    const grain = series.grain === 'DAY' ? 'MONTH' : series.grain
    const asked = { kpi: series.kpi.code, variant: series.variant.code, grain }
    if (book.of(asked).length === 0) return null
    const { departmentId, serviceId } = scope
    const filter = {
      ...(departmentId !== null && { departmentId }),
      ...(serviceId !== null && { serviceId }),
    }
    const { version, levels, waiver } = book.resolve({
      ...asked,
      scope: readScopeOf(filter, directory),
      period: { end, endsAt },
      knownAt,
    })
    if (!version || !levels) return null
    return {
      version: String(version.id),
      reference: referenceOf(version, directory),
      levels,
      date: dateOf(version),
      isWaived: waiver !== null,
    }
  }
}

/** For whom it was agreed, and where that is written down. */
function referenceOf(
  { scope, minuteReference, decisionReference }: Version,
  directory: DirectoryRows,
): string {
  const written = minuteReference ?? decisionReference
  return [`agreed for ${nameOf(scope, directory)}`, written].filter(Boolean).join(', ')
}

function nameOf(
  { departmentId, serviceId }: TargetScope,
  { departments, services }: DirectoryRows,
): string {
  const place =
    services.find(({ id }) => id === serviceId) ?? departments.find(({ id }) => id === departmentId)
  return place?.name ?? 'the whole organisation'
}

/** The last day on which its value changes; `null` where it never does. */
function dateOf({ terms }: Version): string | null {
  if (!terms || terms.direction === 'RANGE') return null
  return cornersOf(terms.trajectory).at(-1) ?? null
}
