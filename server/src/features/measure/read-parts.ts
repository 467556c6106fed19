import type { Ctx } from '../../platform/context.js'
import { gathered, merged } from './gathered-parts.js'
import { localTimeAt } from './local-time.js'
import type { LocalTime } from './local-time.store.js'
import { loadRows } from './measure.store.js'
import { type AskedBy, MeasuredGroups } from './measured-groups.js'
import { loadObservedLevels } from './observed-level.store.js'
import type { MeasuredGroup, MeasureQuestion } from './question.js'
import { spansOfQuestion } from './spans-of-question.js'

/** The parts of a question, for each period and group that has any. */
export async function readParts(ctx: Ctx, question: MeasureQuestion): Promise<MeasuredGroup[]> {
  if (ctx.known) return gathered(ctx, question, questions => readTogether(ctx, questions))
  const [groups] = await readTogether(ctx, [question])
  return groups as MeasuredGroup[]
}

/** The parts of questions of one frame, each as if it were asked alone. */
async function readTogether(
  ctx: Ctx,
  questions: readonly MeasureQuestion[],
): Promise<MeasuredGroup[][]> {
  const question = merged(questions)
  const { now } = question
  const time = await localTimeAt(ctx, now)
  const [rows, levels] = await Promise.all([
    loadRows(ctx, question, spansOfQuestion(question, time.today, time.minute)),
    question.observed?.length ? loadObservedLevels(ctx, question, time.today) : [],
  ])
  const groups = new MeasuredGroups(rows, askedBy(questions, time))
  for (let i = 0; i < rows.count; i++) groups.addRow(i)
  for (const row of levels) groups.addLevel(row)
  return questions.map((_, index) => groups.of(index))
}

function askedBy(questions: readonly MeasureQuestion[], { today, minute }: LocalTime): AskedBy {
  const bits = new Map<string, number>()
  for (const [index, question] of questions.entries())
    for (const { role, moments } of spansOfQuestion(question, today, minute))
      for (const moment of moments) {
        const name = `${role} ${moment}`
        bits.set(name, (bits.get(name) ?? 0) | (1 << index))
      }
  return (role, moment) => bits.get(`${role} ${moment}`) ?? 0
}
