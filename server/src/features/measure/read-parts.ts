import { type Measure, type Moment, moments } from '../../domain/kpi/measures.js'
import { type ObservedKpi, observedKpis } from '../../domain/kpi/observed.js'
import type { ObservedParts } from '../../domain/kpi/parts.js'
import type { Ctx } from '../../platform/context.js'
import { loadLocalTime } from './local-time.store.js'
import { loadRows, type MeasureRow, roles } from './measure.store.js'
import { MeasuredParts } from './measured-parts.js'
import { loadObservedLevels } from './observed-level.store.js'
import type { MeasuredGroup, MeasureQuestion } from './question.js'
import { spansOfQuestion } from './spans-of-question.js'

interface OpenGroup extends MeasuredGroup {
  parts: MeasuredParts
  observed: Map<ObservedKpi, ObservedParts>
}

const momentNames = Object.keys(moments) as Moment[]

/** The parts of a question, for each period and group that has any. */
export async function readParts(ctx: Ctx, question: MeasureQuestion): Promise<MeasuredGroup[]> {
  const { today, minute } = await loadLocalTime(ctx, question.now)
  const wantsObserved = (question.observed?.length ?? 0) > 0
  const [{ rows, slots }, levels] = await Promise.all([
    loadRows(ctx, question, spansOfQuestion(question, today, minute)),
    wantsObserved ? loadObservedLevels(ctx, question, today) : [],
  ])
  const groups = new Map<string, OpenGroup>()
  const groupOf = (period: number, keys: readonly number[]): OpenGroup => {
    const name = `${period}/${keys.join('/')}`
    const known = groups.get(name)
    if (known) return known
    const made = { period, keys, parts: new MeasuredParts(), observed: new Map() }
    groups.set(name, made)
    return made
  }
  const depth = question.groupBy.length
  for (const row of rows)
    addRow(groupOf(Number(row[1]), row.slice(5, 5 + depth) as number[]), row, slots)
  for (const [period, kpi, numerator, denominator, ...keys] of levels)
    addObserved(groupOf(period as number, keys), kpi, numerator, denominator)
  return [...groups.values()]
}

function addRow(group: OpenGroup, row: MeasureRow, slots: readonly number[]): void {
  const [role, , number, bucket] = row as number[]
  const moment = momentNames[(number as number) - 1] as Moment
  const values = row.slice(row.length - slots.length).map(value => Number(value ?? 0))
  if (moment === 'observed') {
    addObserved(group, bucket, values[0], values[1])
    return
  }
  const into = roles[role as number] as 'sum'
  const measures: readonly Measure[] = moments[moment].measures
  slots.forEach((slot, i) => {
    const measure = measures[slot - 1]
    const value = values[i] ?? 0
    if (measure && value !== 0) group.parts.add(into, measure, bucket as number, value)
  })
  if (row[4] !== null) addPacked(group.parts, moments[moment].measures[0], String(row[4]))
}

function addPacked(parts: MeasuredParts, measure: Measure, packed: string): void {
  const numbers = packed.match(/-?\d+/g) ?? []
  for (let i = 0; i < numbers.length; i += 2)
    parts.add('sum', measure, Number(numbers[i]), Number(numbers[i + 1]))
}

function addObserved(
  group: OpenGroup,
  kpi: number | undefined,
  numerator = 0,
  denominator = 0,
): void {
  const name = observedKpis[kpi ?? 0] as ObservedKpi
  const known = group.observed.get(name) ?? { numerator: 0, denominator: 0 }
  group.observed.set(name, {
    numerator: known.numerator + Number(numerator),
    denominator: known.denominator + Number(denominator),
  })
}
