import type { KpiDefinition } from '../kpi/define-kpi.js'
import type { SeriesSignal } from './read-segment.js'

/**
 * Whether what a KPI signals speaks against one that it is read beside: it got worse, or, where it is
 * neither better nor worse itself, it left its usual range on the side that its definition names.
 */
export const speaksAgainst = (
  { better, worseBeside }: Pick<KpiDefinition, 'better' | 'worseBeside'>,
  { variation, side }: Pick<SeriesSignal, 'variation' | 'side'>,
): boolean =>
  better === 'NEITHER' ? side !== null && side === worseBeside : variation === 'WORSENING'
