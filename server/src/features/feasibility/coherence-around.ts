import { addMonths } from '../../domain/calendar/local-date.js'
import type { Period } from '../../domain/calendar/period.js'
import { type Coherence, coherenceOf } from '../../domain/feasibility/coherence.js'
import { kpiByCode, variantOf } from '../../domain/kpi/catalogue.js'
import { isMixOfParts } from '../../domain/target/mixed-levels.js'
import { scopeChain, scopeKey, type TargetScope } from '../../domain/target/target-scope.js'
import type { Ctx } from '../../platform/context.js'
import { type DirectoryRows, loadDirectory } from '../directory/index.js'
import { readSeries } from '../kpi/index.js'
import {
  type AgreedBook,
  describeScope,
  readScopeOf,
  readTargetBook,
  type TargetMotionContent,
} from '../target/index.js'

export interface CoherenceAround {
  parts: Coherence | null
  parent: (Coherence & { label: string }) | null
}

interface Around {
  content: TargetMotionContent
  /** The value that is proposed, for the period it is to be met in. */
  target: number
  aim: Period
  book: AgreedBook
  directory: DirectoryRows
}

const months = 12
const none: CoherenceAround = { parts: null, parent: null }

/** How a proposed target fits those of the parts of its scope, and that of what it is a part of. */
export async function readCoherence(
  ctx: Ctx,
  content: TargetMotionContent,
  { target, aim }: { target: number; aim: Period },
): Promise<CoherenceAround> {
  const kpi = kpiByCode(content.kpi)
  const variant = kpi && variantOf(kpi, content.variant)
  if (!variant || !isMixOfParts(variant)) return none
  const [book, directory] = await Promise.all([readTargetBook(ctx), loadDirectory(ctx)])
  const around: Around = { content, target, aim, book, directory }
  const { scope } = content
  const parent = parentOf(around)
  return {
    parts: scope.serviceId === null ? await coherenceIn(ctx, around, scope, target) : null,
    parent: parent && {
      ...(await coherenceIn(ctx, around, parent.scope, parent.target)),
      label: describeScope(parent.scope, directory).label,
    },
  }
}

/** The nearest scope above that has a target of its own. */
function parentOf({ content, book, directory, aim }: Around) {
  const filter = {
    ...(content.scope.serviceId !== null && { serviceId: content.scope.serviceId }),
    ...(content.scope.departmentId !== null && { departmentId: content.scope.departmentId }),
  }
  const scope = { ...readScopeOf(filter, directory), priority: content.scope.priority }
  const above = scopeChain(scope).slice(1)[0]
  if (!above) return null
  const asked = { ...above, isWithoutTargets: false }
  const { version, levels } = resolve(book, content, asked, aim)
  if (!version || !levels || levels.direction === 'RANGE') return null
  return { scope: version.scope, target: levels.target }
}

const resolve = (
  book: AgreedBook,
  { kpi, variant, grain }: TargetMotionContent,
  scope: Parameters<AgreedBook['resolve']>[0]['scope'],
  period: Period,
) => book.resolve({ kpi, variant, grain, scope, period, knownAt: null })

async function coherenceIn(
  ctx: Ctx,
  around: Around,
  whole: TargetScope,
  target: number,
): Promise<Coherence> {
  const { content, directory } = around
  const better = kpiByCode(content.kpi)?.better === 'LOWER' ? 'LOWER' : 'HIGHER'
  const weights = await workOf(ctx, content, whole, directory)
  const parts = directory.services
    .filter(({ code }) => (weights.get(code) ?? 0) > 0)
    .map(({ id, code }) => ({
      own: ownTarget(around, whole, id),
      denominator: weights.get(code) ?? 0,
    }))
  return coherenceOf(parts, target, better)
}

/** The target of a service below the whole: the proposed one, its own, or that of its department. */
function ownTarget(around: Around, whole: TargetScope, serviceId: number): number | null {
  const { content, target, aim, book, directory } = around
  const scope = {
    ...readScopeOf({ serviceId }, directory),
    priority: content.scope.priority,
  }
  const chain = scopeChain(scope).map(scopeKey)
  const below = chain.slice(0, Math.max(0, chain.indexOf(scopeKey(whole))))
  const { version, levels } = resolve(book, content, scope, aim)
  const placeOfOwn = version ? below.indexOf(scopeKey(version.scope)) : -1
  const placeOfProposed = below.indexOf(scopeKey(content.scope))
  const isProposed = placeOfProposed >= 0 && (placeOfOwn < 0 || placeOfProposed <= placeOfOwn)
  if (isProposed) return target
  return placeOfOwn >= 0 && levels && levels.direction !== 'RANGE' ? levels.target : null
}

/** The work of each service over the last twelve months, by code. */
async function workOf(
  ctx: Ctx,
  { kpi, variant, scope }: TargetMotionContent,
  whole: TargetScope,
  directory: DirectoryRows,
): Promise<ReadonlyMap<string, number>> {
  const { department, service } = describeScope(whole, directory)
  const to = ctx.now.toISOString().slice(0, 10)
  const { lines } = await readSeries(ctx, {
    kpi,
    variant,
    scope: {
      ...(service ? { service: service.code } : department && { department: department.code }),
      ...(scope.priority && { priority: scope.priority }),
    },
    range: { grain: 'MONTH', from: addMonths(to, -months), to },
    groupBy: ['SERVICE'],
  })
  return new Map(
    lines.map(({ groups, points }) => [
      groups[0]?.code ?? '',
      points.reduce((sum, { n }) => sum + n, 0),
    ]),
  )
}
