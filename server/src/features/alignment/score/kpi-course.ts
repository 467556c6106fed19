import { evidenceWeightOf } from '../../../domain/alignment/evidence-weight.js'
import { freshness } from '../../../domain/alignment/freshness.js'
import type { ScoredKpi } from '../../../domain/alignment/scored-objective.js'
import { daysBetween } from '../../../domain/calendar/local-date.js'
import { kpiByCode, variantOf } from '../../../domain/kpi/catalogue.js'
import { type KpiDefinition, unitOf, type Variant } from '../../../domain/kpi/define-kpi.js'
import { valueInWords } from '../../../domain/kpi/value-in-words.js'
import { attainment } from '../../../domain/target/judgement/attainment.js'
import type { Levels } from '../../../domain/target/levels.js'
import type { Ctx } from '../../../platform/context.js'
import type { PeriodAnswer, ReadingAnswer } from '../../kpi/index.js'
import { readAgreedReading } from '../../strategy/index.js'
import type { AgreedBook } from '../../target/index.js'
import type { KpiLink } from './strategy.js'

type Point = ReadingAnswer['trend'][number]

/** The last periods of a linked KPI with its targets: enough for a year of scores. */
export interface KpiCourse {
  kpi: KpiDefinition
  variant: Variant
  label: string
  permalink: string
  points: readonly Point[]
}

/** A KPI as it stood on a day, with what an answer says of it. */
export interface KpiOn extends ScoredKpi {
  kpi: { code: string; name: string }
  period: PeriodAnswer | null
  valueInWords: string
  targetInWords: string
  permalink: string
}

/** Tells a link from all others. */
export const linkKey = ({ kpi, variant, scope }: KpiLink): string =>
  [kpi, variant, scope.department, scope.service, scope.priority].filter(Boolean).join('/')

/** Reads the course of a linked KPI at the grain at which a target was agreed for it. */
export async function readCourse(
  ctx: Ctx,
  link: KpiLink,
  asked: { day: string; asOf: Date | null; book: AgreedBook },
): Promise<KpiCourse | null> {
  const kpi = kpiByCode(link.kpi)
  const variant = kpi && variantOf(kpi, link.variant)
  if (!kpi || !variant) return null
  const found = await readAgreedReading(ctx, link, asked)
  if (!found) return null
  const isWhole = Object.values(link.scope).every(part => !part)
  const label = isWhole ? kpi.name : `${kpi.name}, ${found.scope.label}`
  return { kpi, variant, label, permalink: found.permalink, points: found.trend }
}

const judged: readonly Point['status'][] = ['FINAL', 'LOW_SAMPLE']

/** What a course says on a day: its last value that may be judged, and how old that is. */
export function kpiOn(link: KpiLink, course: KpiCourse | null, day: string): KpiOn {
  const point = course?.points.findLast(
    ({ period, value, status }) => period.end <= day && value !== null && judged.includes(status),
  )
  const levels = point?.target && levelsOf(point.target, course?.kpi.better === 'LOWER')
  const named = {
    key: linkKey(link),
    label: course?.label ?? link.kpi,
    weight: link.weight,
    evidence: course ? evidenceWeightOf(course.variant.formula) : 0,
    minimumSample: course?.kpi.minimumSample ?? 0,
    kpi: { code: link.kpi, name: course?.kpi.name ?? link.kpi },
    permalink: course?.permalink ?? '',
  }
  if (!course || !point || point.value === null)
    return {
      ...named,
      attainment: null,
      freshness: 0,
      status: 'UNKNOWN',
      isLowSample: false,
      n: 0,
      period: null,
      valueInWords: 'unknown',
      targetInWords: '',
    }
  const unit = unitOf(course.kpi, course.variant)
  return {
    ...named,
    attainment: levels ? attainment(point.value, levels) : null,
    freshness: freshnessOf(point, course, day),
    status: point.target?.status ?? 'UNKNOWN',
    isLowSample: point.status === 'LOW_SAMPLE',
    n: point.n,
    period: point.period,
    valueInWords: valueInWords(point.value, unit),
    targetInWords: targetInWords(point.target, value => valueInWords(value, unit)),
  }
}

const freshnessOf = ({ period }: Point, { kpi }: KpiCourse, day: string): number =>
  freshness(daysBetween(period.end, day), {
    cadenceDays: daysBetween(period.start, period.end),
    graceDays: kpi.provisionalDays,
  })

function levelsOf(target: NonNullable<Point['target']>, isLower: boolean): Levels | null {
  if (target.range) return { direction: 'RANGE', ...target.range }
  if (target.value === null || target.red === null) return null
  const direction = isLower ? 'LOWER' : 'HIGHER'
  const { value, red, stretch } = target
  return { direction, target: value, red, ...(stretch !== null && { stretch }) }
}

function targetInWords(target: Point['target'], said: (value: number) => string): string {
  if (!target) return ''
  if (target.range) return `${said(target.range.low)} to ${said(target.range.high)}`
  return said(target.value ?? Number.NaN)
}
