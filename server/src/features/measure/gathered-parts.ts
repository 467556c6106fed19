import type { Measure } from '../../domain/kpi/measures.js'
import type { Ctx } from '../../platform/context.js'
import type { MeasuredGroup, MeasureQuestion } from './question.js'

/** One bit of a number for each question. */
export const MOST_GATHERED = 30

interface Waiting {
  question: MeasureQuestion
  resolve(groups: MeasuredGroup[]): void
  reject(error: unknown): void
}

const gathering = new WeakMap<Ctx, Map<string, Waiting[]>>()

/** Questions that differ only in what is measured have the same frame. */
const frameOf = ({ periods, scope, groupBy, now, asOf, trailing }: MeasureQuestion): string =>
  JSON.stringify([periods, Object.entries(scope).toSorted(), groupBy, now, asOf, trailing?.days])

/**
 * Gathers questions that the fields of one request ask of the same snapshot at the same time, and
 * has those of one frame answered together: the statement and its rows are most of what they cost.
 */
export function gathered(
  ctx: Ctx,
  question: MeasureQuestion,
  answer: (questions: readonly MeasureQuestion[]) => Promise<MeasuredGroup[][]>,
): Promise<MeasuredGroup[]> {
  const frames = gathering.get(ctx) ?? new Map<string, Waiting[]>()
  gathering.set(ctx, frames)
  const frame = frameOf(question)
  return new Promise((resolve, reject) => {
    const waiting = frames.get(frame)
    const own = { question, resolve, reject }
    if (waiting && waiting.length < MOST_GATHERED) {
      waiting.push(own)
      return
    }
    const all = [own]
    frames.set(frame, all)
    setImmediate(() => {
      if (frames.get(frame) === all) frames.delete(frame)
      answer(all.map(each => each.question)).then(
        found => {
          for (const [i, each] of all.entries()) each.resolve(found[i] as MeasuredGroup[])
        },
        error => {
          for (const each of all) each.reject(error)
        },
      )
    })
  })
}

/** One question that asks all that questions of one frame ask. */
export function merged(questions: readonly MeasureQuestion[]): MeasureQuestion {
  const [first] = questions as [MeasureQuestion]
  const union = <T>(pick: (question: MeasureQuestion) => readonly T[] | undefined): T[] => [
    ...new Set(questions.flatMap(question => pick(question) ?? [])),
  ]
  const trailing = union<Measure>(question => question.trailing?.measures)
  return {
    ...first,
    measures: union(question => question.measures),
    levels: union(question => question.levels),
    observed: union(question => question.observed),
    ...(first.trailing && { trailing: { ...first.trailing, measures: trailing } }),
  }
}
