import { addDays } from '../../domain/calendar/local-date.js'
import type { ObservedKpi } from '../../domain/kpi/observed.js'
import type { Ctx } from '../../platform/context.js'
import { cursorOf, placeOf } from '../../platform/cursor.js'
import { refuse } from '../../platform/refuse.js'
import { onceInSnapshot } from '../../platform/snapshot.js'
import { chooseScope, type ScopeQuestion } from '../directory/index.js'
import * as measure from '../measure/index.js'
import type { Part, RecordConnectionAnswer } from './answer.js'
import { type ChosenKpi, chooseKpi, demandGrain } from './question/choose-kpi.js'
import type { PeriodQuestion } from './question/frame.js'
import { type Look, withLook } from './question/look.js'
import { measuresOfPart } from './question/measures-of-part.js'
import { readingFrame } from './question/reading-frame.js'
import { readOne } from './read-reading.js'
import type { ReadingFrame } from './reading/make-readings.js'
import { describeRecord } from './reading/record-of.js'

export interface RecordsQuestion {
  kpi: string
  variant?: string | null
  part?: Part | null
  scope?: ScopeQuestion | null
  period?: PeriodQuestion | null
  first?: number | null
  after?: string | null
  asOf?: Date | null
}

const PAGE = 20
const MOST = 100

/** The records behind one part of a reading, as they are or were known, a page at a time. */
export async function readRecords(
  request: Ctx,
  asked: RecordsQuestion,
): Promise<RecordConnectionAnswer> {
  request.demand('record.read')
  const chosen = chooseKpi(asked.kpi, asked.variant)
  const part = asked.part ?? 'DENOMINATOR'
  const first = chooseFirst(asked.first)
  return withLook(request, asked.asOf, async look => {
    if (look.asOf) await demandKept(look.ctx, look.asOf)
    const scope = chooseScope(look.directory, asked.scope)
    const frame = readingFrame(look, asked.period, null, {})
    demandGrain(chosen, frame.current.period.grain, 'period')
    const identity = [...identityOf(chosen, part, scope.filter, frame), look.asOf?.toISOString()]
    const question = {
      ...partQuestion(chosen, part, look, frame),
      scope: scope.filter,
      first,
      after: asked.after ? placeOf(identity, asked.after) : null,
    }
    const page = await measure.readRecords(look.ctx, question)
    const reading = await onceInSnapshot(look.ctx, `reading of ${JSON.stringify(identity)}`, () =>
      readOne(look, chosen, { scope, frame, wants: {} }),
    )
    const edges = page.records.map(record => ({
      cursor: cursorOf(identity, record.place),
      node: describeRecord(record, look.directory),
    }))
    return {
      totalCount: page.total,
      part,
      reading,
      edges,
      pageInfo: { hasNextPage: page.next !== null, endCursor: edges.at(-1)?.cursor ?? null },
    }
  })
}

function chooseFirst(asked: number | null | undefined): number {
  const first = asked ?? PAGE
  if (first >= 1 && first <= MOST) return first
  throw refuse('first', `A page has 1 to ${MOST} records.`, [`a whole number from 1 to ${MOST}`])
}

/** Figures can be read as of any moment; how each record was is kept for so many days. */
async function demandKept(ctx: Ctx, asOf: Date): Promise<void> {
  const since = await measure.readRecordsKeptSince(ctx)
  if (asOf >= since) return
  throw refuse('asOf', 'How single records were so long ago is not kept; the figures are.', [
    `an instant from ${since.toISOString()}`,
  ])
}

/** What makes two pages parts of one list. */
const identityOf = (
  { kpi, variant }: ChosenKpi,
  part: Part,
  filter: measure.ScopeFilter,
  { current }: ReadingFrame,
) => [
  kpi.code,
  variant.code,
  part,
  Object.entries(filter).toSorted(),
  current.period.grain,
  current.period.start,
]

function partQuestion(
  { kpi, variant }: ChosenKpi,
  part: Part,
  { settings, asOf }: Look,
  { current }: ReadingFrame,
) {
  const { measures, less, level, trailingDays } = measuresOfPart(variant.formula, part)
  const end = current.countedEnd
  const start = trailingDays === undefined ? current.period.start : addDays(end, -trailingDays)
  return {
    measures,
    ...(less && { less }),
    ...(level && { level }),
    ...(variant.formula.kind === 'observed' && { observed: kpi.code as ObservedKpi }),
    period: { start, end },
    now: settings.now,
    asOf,
  }
}
