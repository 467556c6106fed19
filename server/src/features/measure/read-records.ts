import type { Ctx } from '../../platform/context.js'
import { localTimeAt } from './local-time.js'
import { loadRecords, type RecordPage, type RecordQuestion } from './record.store.js'

/** The facts that a part was counted from, newest first, as they are or were known. */
export async function readRecords(ctx: Ctx, question: RecordQuestion): Promise<RecordPage> {
  const time = await localTimeAt(ctx, question.now)
  const page = await loadRecords(ctx, question, time)
  return {
    ...page,
    records: page.records.map(record => ({ ...record, facts: labelled(record.facts) })),
  }
}

function labelled(facts: unknown): { label: string; value: string }[] {
  return Object.entries(facts as Record<string, string>).map(([label, value]) => ({ label, value }))
}
