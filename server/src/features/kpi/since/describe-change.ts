import type { ChosenScope } from '../../directory/index.js'
import type { Look } from '../question/look.js'
import { describeChosen } from '../reading/describe-kpi.js'
import { permalink } from '../reading/permalink.js'
import type { ComparedReading } from './compare-readings.js'
import type { ReadingChangeAnswer } from './since-answer.js'

interface Seen {
  then: Look
  now: Look
  scope: ChosenScope
}

/** From what a change was told, so that its records can be looked up. */
export interface ChangeOrigin extends Seen {
  reading: ComparedReading
}

const origins = new WeakMap<object, ChangeOrigin>()

/** From what a change was told, while its answer is being made. */
export function originOfChange(change: ReadingChangeAnswer): ChangeOrigin {
  const origin = origins.get(change)
  if (!origin) throw new Error('This change was not told in this answer')
  return origin
}

/** A change as it is told: what later is, less what earlier was. */
export function describeChange(reading: ComparedReading, seen: Seen): ReadingChangeAnswer {
  const { one, before, after } = reading
  const { then, now, scope } = seen
  const { kpi, variant } = describeChosen(one)
  const linkTo = (look: Look) =>
    permalink({
      scope: scope.scope,
      period: after.framed.period,
      asOf: look.stamp.asOf,
      kpi: { code: kpi.code, variant: variant.code },
    })
  const change: ReadingChangeAnswer = {
    kpi,
    variant,
    scope: scope.scope,
    period: after.framed.period,
    before: before?.point ?? null,
    after: after.point,
    difference: less(after.point.value, before?.point.value),
    numeratorDifference: less(after.point.numerator, before ? before.point.numerator : 0),
    denominatorDifference: less(after.point.denominator, before ? before.point.denominator : 0),
    permalinkBefore: before && linkTo(then),
    permalink: linkTo(now),
  }
  origins.set(change, { ...seen, reading })
  return change
}

/** Null where either is unknown. */
const less = (after: number | null, before: number | null | undefined): number | null =>
  after === null || before === null || before === undefined ? null : after - before
