import type { Ctx } from '../../../platform/context.js'
import { cursorOf, placeOf } from '../../../platform/cursor.js'
import { type RecordChange, readRecordChanges } from '../../measure/index.js'
import type { Part } from '../answer.js'
import { chooseFirst, demandKept } from '../question/choose-page.js'
import { demandTold } from '../question/demand-told.js'
import { partQuestion } from '../question/part-question.js'
import { type ImportOfBooking, loadImportsOf } from '../stores/imports-behind.store.js'
import { fieldsOfChange } from './changed-fields.js'
import { originOfChange } from './describe-change.js'
import type {
  ReadingChangeAnswer,
  RecordChangeAnswer,
  RecordChangeReason,
  RecordChangesAnswer,
} from './since-answer.js'

export interface ChangedRecordsQuestion {
  part?: Part | null
  first?: number | null
  after?: string | null
}

/**
 * The records through which one part of a reading changed: what each adds now less what it added
 * then is, over all of them, the difference of the part.
 */
export async function readChangedRecords(
  request: Ctx,
  change: ReadingChangeAnswer,
  asked: ChangedRecordsQuestion,
): Promise<RecordChangesAnswer> {
  request.demand('record.read')
  const { then, now, scope, reading } = originOfChange(change)
  const part = asked.part ?? 'DENOMINATOR'
  const { one, before, after } = reading
  demandTold(before?.point ?? null, after.point)
  const since = then.asOf as Date
  await demandKept(now.ctx, since, 'asOf')
  const whose = { scope: scope.filter }
  const identity = [
    ...['records of a change', one.kpi.code, one.variant.code, part, change.period.grain],
    ...[change.period.start, Object.entries(scope.filter).toSorted()],
    ...[since.toISOString(), now.asOf?.toISOString()],
  ]
  const found = await readRecordChanges(now.ctx, {
    before: before && partQuestion(one, part, { look: then, framed: before.framed, ...whose }),
    after: partQuestion(one, part, { look: now, framed: after.framed, ...whose }),
    since,
    first: chooseFirst(asked.first),
    place: asked.after ? placeOf(identity, asked.after) : null,
  })
  const bookings = found.records.flatMap(record => record.bookings.map(each => each.booking))
  const imports = await loadImportsOf(now.ctx, [...new Set(bookings)])
  const edges = found.records.map(record => ({
    cursor: cursorOf(identity, record.place),
    node: describe(record, imports, fieldsOfChange(record, now.directory)),
  }))
  return {
    part,
    totalCount: found.total,
    edges,
    pageInfo: { hasNextPage: found.next !== null, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

const describe = (
  record: RecordChange,
  imports: readonly ImportOfBooking[],
  fields: RecordChangeAnswer['fields'],
): RecordChangeAnswer => ({
  kind: record.kind,
  externalId: record.externalId,
  source: record.source,
  reason: reasonOf(record, fields.length > 0),
  weightBefore: record.weightBefore,
  weightAfter: record.weightAfter,
  fields,
  bookings: record.bookings.map(({ booking, recordedAt }) => {
    const run = imports.find(each => each.booking === booking)
    if (!run) return { recordedAt, importedBy: null }
    const { booking: _, ...importedBy } = run
    return { recordedAt, importedBy }
  }),
})

function reasonOf(
  { stateBefore, stateAfter }: RecordChange,
  isAltered: boolean,
): RecordChangeReason {
  if (!stateBefore) return 'ADDED'
  if (!stateAfter) return 'REMOVED'
  return isAltered ? 'ALTERED' : 'TIME'
}
