import { type Measure, type MeasureKind, type Moment, moments } from '../../domain/kpi/measures.js'
import { homeOf } from './measures/define-moment.js'
import type { MeasureQuestion } from './question.js'
import { earlierOf, plusDays, type Span, spansBefore, spansOfPeriod } from './spans.js'

/** What a summed row is for: a sum over the period, a level at its end, or the trailing days. */
export type Role = 'sum' | 'level' | 'trailing'

/** Moments that are read over the same spans. */
export interface SpanGroup {
  role: Role
  moments: readonly Moment[]
  spans: readonly Span[]
}

const momentsOf = (measures: readonly Measure[], ...kinds: MeasureKind[]): Moment[] =>
  [...new Set(measures.map(measure => homeOf(measure).moment))].filter(moment =>
    kinds.includes(moments[moment].kind),
  )

/**
 * Which stretches of days answer a question. `today` and `minute` are those of `now` in the
 * organisation's zone: nothing after today counts, nor what falls due later today.
 */
export function spansOfQuestion(
  question: MeasureQuestion,
  today: string,
  minute: number,
): SpanGroup[] {
  const tomorrow = plusDays(today, 1)
  const periods = question.periods.map(({ start, end }, index) => ({
    index,
    start,
    end: earlierOf(end, tomorrow),
  }))
  const over = (make: (p: (typeof periods)[number]) => Span[]) => periods.flatMap(make)
  /** Due rows of today are cut at the minute. */
  const due = (p: (typeof periods)[number], before: Span[]): Span[] =>
    p.end <= today || p.start > today
      ? before
      : [
          ...before,
          { period: p.index, keptAs: 'DAY', start: today, end: tomorrow, untilMinute: minute },
        ]
  const untilToday = (end: string) => earlierOf(end, today)
  const flows = momentsOf(question.measures, 'flow')
  const histograms = momentsOf(question.measures, 'histogram')
  if (question.observed?.length) flows.push('observed')
  const levels = question.levels ?? []
  const stocks = momentsOf([...question.measures, ...levels], 'stock')
  const dues = momentsOf(question.measures, 'due')
  const days = question.trailing?.days ?? 0
  const within = over(p => spansOfPeriod(p.index, p.start, p.end))
  const groups: SpanGroup[] = [
    { role: 'sum', moments: histograms, spans: within },
    { role: 'sum', moments: flows, spans: within },
    { role: 'level', moments: stocks, spans: over(p => spansBefore(p.index, p.end)) },
    {
      role: 'sum',
      moments: dues,
      spans: over(p => due(p, spansOfPeriod(p.index, p.start, untilToday(p.end)))),
    },
    {
      role: 'level',
      moments: momentsOf(levels, 'due'),
      spans: over(p => due(p, spansBefore(p.index, untilToday(p.end)))),
    },
    {
      role: 'trailing',
      moments: momentsOf(question.trailing?.measures ?? [], 'flow'),
      spans: over(p => spansOfPeriod(p.index, plusDays(p.end, -days), p.end)),
    },
  ]
  return groups.filter(group => group.moments.length > 0 && group.spans.length > 0)
}
