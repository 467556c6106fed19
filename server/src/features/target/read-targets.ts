import type { Grain } from '../../domain/calendar/period.js'
import { scopeKey } from '../../domain/target/target-scope.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { loadDirectory, type ScopeQuestion } from '../directory/index.js'
import { loadDesk } from '../motion/index.js'
import { describeVersion, type VersionAnswer } from './answer/version-answer.js'
import { chooseSubject } from './propose/choose-subject.js'
import { type AgreedTarget, loadVersions, loadWaivers } from './stores/target.store.js'

export interface TargetsQuestion {
  kpi?: string | null
  variant?: string | null
  grain?: Grain | null
  /** Exactly this scope; absent: of all scopes. */
  scope?: ScopeQuestion | null
  onlyInForce?: boolean | null
}

/** Targets as they were agreed, newest first: the history of one, or all that hold. */
export async function readTargets(ctx: Ctx, asked: TargetsQuestion): Promise<VersionAnswer[]> {
  ctx.demand('target.read')
  return inSnapshot(ctx, async look => {
    const isAsked = await filterOf(look, asked)
    const [versions, waivers, desk] = await Promise.all([
      loadVersions(look),
      loadWaivers(look),
      loadDesk(look),
    ])
    return versions
      .filter(isAsked)
      .map(version => describeVersion(version, waivers, desk))
      .filter(({ state }) => !asked.onlyInForce || state === 'IN_FORCE')
      .reverse()
  })
}

async function filterOf(
  ctx: Ctx,
  asked: TargetsQuestion,
): Promise<(version: AgreedTarget) => boolean> {
  const { kpi, scope, grain } = asked
  if (!kpi) return version => !grain || version.grain === grain
  const chosen = chooseSubject(await loadDirectory(ctx), { ...asked, kpi }, '')
  const key = scope ? scopeKey(chosen.scope) : null
  return version =>
    version.kpi === chosen.kpi.code &&
    version.variant === chosen.variant.code &&
    (!grain || version.grain === grain) &&
    (key === null || scopeKey(version.scope) === key)
}
