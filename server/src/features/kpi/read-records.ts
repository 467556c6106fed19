import type { Ctx } from '../../platform/context.js'
import { cursorOf, placeOf } from '../../platform/cursor.js'
import { onceInSnapshot } from '../../platform/snapshot.js'
import { chooseScope, type ScopeQuestion } from '../directory/index.js'
import * as measure from '../measure/index.js'
import type { Part, RecordConnectionAnswer } from './answer.js'
import { type ChosenKpi, chooseKpi, demandGrain } from './question/choose-kpi.js'
import { chooseFirst, demandKept } from './question/choose-page.js'
import { demandTold } from './question/demand-told.js'
import type { PeriodQuestion } from './question/frame.js'
import { withLook } from './question/look.js'
import { partQuestion } from './question/part-question.js'
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
    if (look.asOf) await demandKept(look.ctx, look.asOf, 'asOf')
    const scope = chooseScope(look.directory, asked.scope)
    const frame = readingFrame(look, asked.period, null, {})
    demandGrain(chosen, frame.current.period.grain, 'period')
    const identity = [...identityOf(chosen, part, scope.filter, frame), look.asOf?.toISOString()]
    const question = {
      ...partQuestion(chosen, part, { look, framed: frame.current, scope: scope.filter }),
      first,
      after: asked.after ? placeOf(identity, asked.after) : null,
    }
    const reading = await onceInSnapshot(look.ctx, `reading of ${JSON.stringify(identity)}`, () =>
      readOne(look, chosen, { scope, frame, wants: {} }),
    )
    demandTold(reading)
    const page = await measure.readRecords(look.ctx, question)
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
