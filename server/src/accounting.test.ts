import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from './domain/kpi/catalogue.js'
import type { Formula } from './domain/kpi/define-kpi.js'
import type { ScopeQuestion } from './features/directory/index.js'
import type { Part, PointAnswer } from './features/kpi/answer.js'
import { readReading } from './features/kpi/read-reading.js'
import { readRecords } from './features/kpi/read-records.js'
import { readChangedRecords } from './features/kpi/since/read-changed-records.js'
import { readChangesSince } from './features/kpi/since/read-changes-since.js'
import type { ReadingChangeAnswer } from './features/kpi/since/since-answer.js'
import { givenAnswers, surveys } from './features/kpi/testing/given-answers.js'
import { randomStep } from './features/measure/testing/random-facts.js'
import { writeDimensions, writeStep } from './features/measure/testing/write-step.js'
import type { Ctx } from './platform/context.js'
import { inSnapshot } from './platform/snapshot.js'
import { testDatabase } from './testing/database.js'

const now = new Date('2026-03-20T11:17:00Z')
const db = await testDatabase()
const period = { grain: 'MONTH', containing: '2026-02-01' } as const
const range = { grain: 'MONTH', from: '2026-02-01', to: '2026-03-01' } as const
const parts: readonly Part[] = ['NUMERATOR', 'DENOMINATOR']
const scopes: readonly ScopeQuestion[] = [{}, { service: 'S1' }, { priority: 'MODERATE' }]

const variants = catalogue.flatMap(kpi =>
  kpi.variants.map(({ code, formula }) => ({ kpi: kpi.code, variant: code, formula })),
)

/** What the records of a part add up to, from the reading alone. */
function amountOf(formula: Formula, part: Part, point: PointAnswer): number {
  if (formula.kind === 'quantile') return point.n
  if (formula.kind === 'stockDays' && part === 'DENOMINATOR') return point.n
  if (point.denominator === null)
    return part === 'NUMERATOR' || formula.kind !== 'observed' ? (point.value ?? 0) : point.n
  return (part === 'NUMERATOR' ? point.numerator : point.denominator) ?? 0
}

/** Levels and flows that are recorded elsewhere, in millionths. */
async function observe(numerator: number): Promise<void> {
  for (const [kpi, level] of [
    [1, false],
    [3, true],
    [9, false],
  ] as const)
    await db.sql`
      insert into observation (source, external_id, source_updated_at, kpi, level, observed_on,
        department_id, numerator, denominator)
      values ('hr', ${String(kpi)}, '2026-03-01Z', ${kpi}, ${level}, '2026-02-10', 1,
        ${numerator * 1_000_000}, 10000000)
      on conflict (source, external_id) do update set numerator = excluded.numerator`
}

const recordedNow = async (): Promise<Date> => {
  const [row] = await db.sql<{ at: Date }[]>`select max(recorded_at) as at from booking`
  return row?.at ?? now
}

async function clear(): Promise<void> {
  const children = ['sla_instance', 'survey_response', 'survey_invitation', 'interaction']
  for (const table of [...children, 'ticket', 'change', 'observation'])
    await db.sql`delete from ${db.sql(table)}`
}

/** Two worlds, the second made from the first, and the moment between them. */
async function liveThrough(before: Steps, after: Steps): Promise<Date> {
  await clear()
  await db.sql.begin(async tx => {
    for (const step of before) await writeStep(tx, step)
  })
  // Enough for records of answers to be opened: the few of random steps are withheld.
  await givenAnswers(
    db.sql,
    surveys.map(kind => ({ kind, month: '2026-02', service: 1, answered: 6, silent: 2 })),
  )
  await observe(4)
  const between = await recordedNow()
  await observe(7)
  for (const step of after) await db.sql.begin(tx => writeStep(tx, step))
  return between
}
type Steps = readonly Parameters<typeof writeStep>[1][]
const steps = (minLength: number) => fc.array(randomStep, { minLength, maxLength: minLength + 10 })

beforeAll(async () => {
  await writeDimensions(db.sql, 'Europe/Berlin')
})

const FEW = /^Fewer than 5 people answered/

const weigh = (records: readonly { node: { weight: number } }[]): number =>
  records.reduce((sum, { node }) => sum + node.weight, 0)

/** A share of time shows neither amount that was divided, only what came of it. */
const isShareOfTime = (formula: Formula): boolean =>
  formula.kind === 'ratio' && formula.cases !== undefined

async function expectRecordsToAddUp(ctx: Ctx, scope: ScopeQuestion, asOf: Date | null) {
  for (const { formula, ...asked } of variants) {
    const { status } = await readReading(ctx, { ...asked, scope, period, asOf }, {})
    if (status === 'WITHHELD') {
      await expect(readRecords(ctx, { ...asked, scope, period, asOf })).rejects.toThrow(FEW)
      continue
    }
    const amounts: number[] = []
    for (const part of parts) {
      const { reading, edges, totalCount } = await readRecords(ctx, {
        ...{ ...asked, part, scope, period, asOf, first: 100 },
      })
      const where = [asked.kpi, asked.variant, part, asOf]
      expect([...where, edges.length]).toEqual([...where, totalCount])
      amounts.push(weigh(edges))
      const [numerator = 0, denominator = 0] = amounts
      if (!isShareOfTime(formula))
        expect(weigh(edges), where.join(' ')).toBeCloseTo(amountOf(formula, part, reading), 6)
      else if (part === 'DENOMINATOR')
        expect(denominator === 0 ? null : numerator / denominator, where.join(' ')).toBe(
          reading.value,
        )
    }
  }
}

const movesBy = (formula: Formula, part: Part): number =>
  formula.kind === 'quantile' && part === 'NUMERATOR' ? 1 : 0

async function accountFor(ctx: Ctx, change: ReadingChangeAnswer, formula: Formula) {
  if ([change.before, change.after].some(point => point?.status === 'WITHHELD'))
    return expect(readChangedRecords(ctx, change, {})).rejects.toThrow(FEW)
  for (const part of parts) {
    const { edges, totalCount } = await readChangedRecords(ctx, change, { part, first: 100 })
    const moved = edges.reduce(
      (sum, { node }) => sum + (node.weightAfter ?? 0) - (node.weightBefore ?? 0),
      0,
    )
    const before = change.before ? amountOf(formula, part, change.before) : 0
    const where = `${change.kpi.code} ${change.variant.code} ${part}`
    expect(edges.length, where).toBe(totalCount)
    // A quantile moves while as many records count: those that are in another bucket.
    if (change.difference) expect(totalCount, where).toBeGreaterThanOrEqual(movesBy(formula, part))
    if (!isShareOfTime(formula))
      expect(before + moved, where).toBeCloseTo(amountOf(formula, part, change.after), 6)
    for (const { node } of edges) {
      if (node.reason === 'ALTERED') expect(node.fields.length, where).toBeGreaterThan(0)
      if (node.reason !== 'TIME') expect(node.bookings.length, where).toBeGreaterThan(0)
    }
  }
}

describe('of every KPI, variant and part, in any scope, now and then', () => {
  test('the records add up to the reading, and those that changed to its difference', async () => {
    await fc.assert(
      fc.asyncProperty(steps(20), steps(4), fc.constantFrom(...scopes), async (one, two, scope) => {
        const since = await liveThrough(one, two)
        await inSnapshot(db.ctx(now), async ctx => {
          await expectRecordsToAddUp(ctx, scope, null)
          await expectRecordsToAddUp(ctx, scope, since)
          for (const { kpi, variant, formula } of variants) {
            const asked = { kpis: [kpi], variant, scope, range, asOf: since }
            const { edges } = await readChangesSince(ctx, asked)
            const then = await readReading(ctx, { kpi, variant, scope, period, asOf: since }, {})
            const later = await readReading(ctx, { kpi, variant, scope, period }, {})
            const isSame = then.value === later.value && then.n === later.n
            if (edges.length === 0) expect([kpi, variant, isSame]).toEqual([kpi, variant, true])
            for (const { node } of edges) {
              expect([node.before?.value, node.after.value]).toEqual([then.value, later.value])
              await accountFor(ctx, node, formula)
            }
          }
        })
      }),
      // Looking for a smaller example would outlast the test and hide the failure.
      { numRuns: 2, endOnFailure: true },
    )
  }, 240_000)
})
