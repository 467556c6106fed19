import { addDays } from '../../../domain/calendar/local-date.js'
import { previous } from '../../../domain/calendar/period.js'
import type { ScopeAnswer } from '../../directory/index.js'
import type { AnnotationAnswer } from '../../signal/index.js'
import { readScopeNamed, readTargetChanges } from '../../target/index.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod } from '../question/frame.js'
import type { Look } from '../question/look.js'

/** The targets that begin to judge a series, as notes beside it. */
export async function targetNotes(
  { ctx, book, directory, asOf, settings }: Look,
  { kpi, variant }: ChosenKpi,
  { scope, frames }: { scope: ScopeAnswer; frames: readonly FramedPeriod[] },
): Promise<AnnotationAnswer[]> {
  const [first] = frames
  if (!first || scope.seen) return []
  const periods = frames.map(({ period }) => period)
  const changes = await readTargetChanges(ctx, book, {
    kpi: kpi.code,
    variant: variant.code,
    grain: first.period.grain,
    scope: readScopeNamed(scope, directory),
    periods: [previous(first.period, settings), ...periods],
    knownAt: asOf,
  })
  return changes.map(({ versionId, motionId, from, text, approvedBy, approvedAt, ...change }) => ({
    id: `target-${versionId}`,
    version: 1,
    kind: 'TARGET_CHANGE',
    kpi: kpi.code,
    scope: change.scope,
    from,
    to: addDays(from, 1),
    text,
    author: approvedBy,
    writtenAt: approvedAt,
    editedAt: null,
    isMine: false,
    baselineId: null,
    mayDo: [],
    permalink: `/motions/${motionId}`,
  }))
}
