import type { Ctx } from '../../platform/context.js'
import { loadLocalTime } from './local-time.store.js'
import { loadRows } from './measure.store.js'
import { MeasuredGroups } from './measured-groups.js'
import { loadObservedLevels } from './observed-level.store.js'
import type { MeasuredGroup, MeasureQuestion } from './question.js'
import { spansOfQuestion } from './spans-of-question.js'

/** Before the keys of a row of levels stand its period, KPI, numerator and denominator. */
const LEVEL_HEAD = 4

/** The parts of a question, for each period and group that has any. */
export async function readParts(ctx: Ctx, question: MeasureQuestion): Promise<MeasuredGroup[]> {
  const { today, minute } = await loadLocalTime(ctx, question.now)
  const wantsObserved = (question.observed?.length ?? 0) > 0
  const [{ rows, slots }, levels] = await Promise.all([
    loadRows(ctx, question, spansOfQuestion(question, today, minute)),
    wantsObserved ? loadObservedLevels(ctx, question, today) : [],
  ])
  const groups = new MeasuredGroups(question.groupBy.length, slots)
  for (const row of rows) groups.addRow(row)
  for (const row of levels) groups.addLevel(row, LEVEL_HEAD)
  return groups.all
}
