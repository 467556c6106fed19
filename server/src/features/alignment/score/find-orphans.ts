import { type Orphans, orphansOf } from '../../../domain/alignment/checks/orphans.js'
import { catalogue } from '../../../domain/kpi/catalogue.js'
import type { Ctx } from '../../../platform/context.js'
import type { ScopeQuestion } from '../../directory/index.js'
import { type Named, readScorecard } from '../../kpi/index.js'
import type { StrategyOn } from './strategy.js'

/** KPIs that can be better or worse; what is only counted cannot serve an objective. */
const linkable = catalogue.filter(
  ({ better, grains }) => better !== 'NEITHER' && grains.includes('MONTH'),
)

/** What serves nothing, among what there are figures about in a month. */
export async function findOrphans(
  ctx: Ctx,
  { objectives, links }: StrategyOn,
  asked: {
    services: readonly Named[]
    scope: ScopeQuestion | null
    day: string
    asOf: Date | null
  },
): Promise<Orphans> {
  const card = await readScorecard(
    ctx,
    {
      kpis: linkable.map(({ code }) => code),
      scope: asked.scope,
      period: { grain: 'MONTH', containing: asked.day },
      asOf: asked.asOf,
    },
    { readings: {}, rows: {}, sentences: false },
  )
  const known = card.readings.filter(({ value }) => value !== null)
  const ofServices = objectives.flatMap(({ kpis }) =>
    kpis.flatMap(({ scope }) => scope.service ?? []),
  )
  const linked = links.map(({ service }) => service)
  return orphansOf({
    kpis: known.map(({ kpi: { code, name } }) => ({ code, name })),
    objectives: objectives.map(({ id, title, kpis }) => ({
      id,
      title,
      kpis: kpis.map(({ kpi }) => kpi),
      hasOutcome: kpis.some(({ isOutcome }) => isOutcome),
    })),
    services: asked.services,
    linkedServices: new Set([...linked, ...ofServices]),
  })
}
