import { kpiByCode } from '../../domain/kpi/catalogue.js'
import type { Ctx } from '../../platform/context.js'
import { type ReadingAnswer, readReading } from '../kpi/index.js'
import type { AgreedBook } from '../target/index.js'
import type { LinkedKpi } from './read-strategy-on.js'

const agreedGrains = ['MONTH', 'QUARTER', 'YEAR'] as const

/**
 * A linked KPI with its last thirteen periods and their targets, at the grain at which a target was
 * agreed for it; by the month where none was. All grains that come into question are read at once, so
 * that those of other links are read with them. `null`: there is no such KPI.
 */
export async function readAgreedReading(
  ctx: Ctx,
  { kpi, variant, scope }: Pick<LinkedKpi, 'kpi' | 'variant' | 'scope'>,
  { day, asOf, book }: { day: string; asOf: Date | null; book: AgreedBook },
): Promise<ReadingAnswer | null> {
  const known = agreedGrains.filter(grain => kpiByCode(kpi)?.grains.includes(grain))
  const asked = known.filter((grain, at) => at === 0 || book.of({ kpi, variant, grain }).length > 0)
  const read = await Promise.all(
    asked.map(grain => {
      const period = { grain, containing: day }
      return readReading(ctx, { kpi, variant, scope, period, asOf }, { trend: true, target: true })
    }),
  )
  return read.find(({ trend }) => trend.some(({ target }) => target)) ?? read[0] ?? null
}
