import { SMALLEST_GROUP } from '../../../domain/access/smallest-group.js'
import { unitOf } from '../../../domain/kpi/define-kpi.js'
import { explainedParts } from '../../../domain/kpi/explained-parts.js'
import { formulaInNumbers } from '../../../domain/kpi/formula-in-numbers.js'
import { exclusionsOf } from '../../../domain/kpi/left-out.js'
import type { ObservedKpi } from '../../../domain/kpi/observed.js'
import type { Ctx } from '../../../platform/context.js'
import { type HeardStatement, hearing, runnable } from '../../../platform/heard-statements.js'
import { type MeasureQuestion, measureInSql, readParts } from '../../measure/index.js'
import type { ReadingAnswer } from '../answer.js'
import { needsOf } from '../question/question-of.js'
import { spendPoints } from '../question/spend-points.js'
import { type FreshnessWants, readScopeFreshness } from '../read-freshness.js'
import { noParts } from '../reading/reading-of.js'
import type { ExplanationAnswer, PartAnswer, StatementAnswer } from './explanation.js'
import { originOf } from './origins.js'
import { readOrigin } from './read-origin.js'

/** What costs a read of its own. */
export interface ExplanationWants {
  /** Null: nobody asks for it. */
  freshness: FreshnessWants | null
  origin: boolean
}

const WITHHELD = `withheld: it would tell of fewer than ${SMALLEST_GROUP} people who answered`

/** An explanation is dearer than a value: at most 300 in one request. */
const POINTS = 100

/**
 * How a reading came to be: its statement is sent once more, alone and in the same snapshot, so that
 * it can be shown with what it took.
 */
export async function explainReading(
  request: Ctx,
  reading: ReadingAnswer,
  wants: ExplanationWants = { freshness: {}, origin: true },
): Promise<ExplanationAnswer> {
  request.demand('kpi.read')
  spendPoints(request, POINTS, 'explain')
  const { look, chosen, framed, scope } = originOf(reading)
  const { kpi, variant } = chosen
  const question: MeasureQuestion = {
    ...needsOf([chosen], { excluded: true }),
    periods: [{ start: framed.period.start, end: framed.countedEnd }],
    scope: scope.filter,
    groupBy: [],
    now: look.settings.now,
    asOf: look.asOf,
  }
  const { ctx, heard } = hearing(look.ctx)
  const [group] = await readParts(ctx, question)
  const parts = group?.parts ?? noParts
  const observed = group?.observed.get(kpi.code as ObservedKpi) ?? null
  const isTold = reading.status !== 'WITHHELD'
  const explained = isTold ? explainedParts(variant.formula, parts, observed) : []
  return {
    inWords: variant.inWords,
    inNumbers: isTold
      ? formulaInNumbers(variant.formula, unitOf(kpi, variant), explained, reading.value)
      : WITHHELD,
    parts: explained.map(({ as, ...part }) => ({
      ...part,
      readAs: as.toUpperCase() as PartAnswer['readAs'],
      ...told(part.measure),
    })),
    exclusions: exclusionsOf(kpi, variant, parts),
    statements: heard.map(statementOf),
    cost: costOf(heard),
    workedOutAt: request.now,
    freshness:
      wants.freshness && (await readScopeFreshness(look.ctx, scope.filter, wants.freshness)),
    origin: wants.origin ? await readOrigin(look.ctx, question) : null,
  }
}

function told(measure: PartAnswer['measure']) {
  const { moment, column, ways } = measureInSql(measure)
  return { moment, column, countedFrom: ways }
}

const statementOf = (statement: HeardStatement): StatementAnswer => ({
  text: statement.text,
  parameters: statement.parameters.map(String),
  runnable: runnable(statement),
  rows: statement.rows,
  milliseconds: rounded(statement.milliseconds),
})

const costOf = (heard: readonly HeardStatement[]): ExplanationAnswer['cost'] => ({
  statements: heard.length,
  rows: heard.reduce((sum, { rows }) => sum + rows, 0),
  milliseconds: rounded(heard.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
})

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100
