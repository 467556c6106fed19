import type { TargetTerms } from '../../../domain/target/terms.js'
import { termsFaults } from '../../../domain/target/terms-faults.js'
import { shapes, type Tabled, type Trajectory } from '../../../domain/target/trajectory.js'
import { Invalid } from '../../../platform/errors.js'
import { refuse } from '../../../platform/refuse.js'
import { type ChosenSubject, unitOfSubject } from './choose-subject.js'
import type { TabledQuestion, TermsQuestion } from './motion-question.js'

/** The terms that are asked for. Throws Invalid with every fault found in them. */
export function chooseTerms(
  asked: TermsQuestion | null | undefined,
  subject: ChosenSubject,
  effectiveFrom: string,
): TargetTerms {
  if (!asked) throw refuse('input.terms', 'A target needs terms.', ['a value or a range'])
  const terms = asked.range ? rangeOf(asked) : directedOf(asked, subject)
  const { kpi } = subject
  const faults = termsFaults(
    terms,
    { kpi, better: kpi.better, unit: unitOfSubject(subject) },
    effectiveFrom,
  )
  if (faults.length === 0) return terms
  throw new Invalid(
    `These terms cannot be: ${faults.join('; ')}.`,
    faults.map(fault => ({
      argument: argumentOf(fault),
      message: `It cannot be: ${fault}.`,
      allowed: ['levels in order: red, target, stretch from worse to better'],
    })),
  )
}

/** A fault that begins with the name of a level stands in that level, any other in all of them. */
const argumentOf = (fault: string): string => {
  const level = ['red', 'stretch'].find(name => fault.startsWith(`${name} must`))
  return level ? `input.terms.${level}` : 'input.terms'
}

function rangeOf({ range, shape, value, tabled }: TermsQuestion): TargetTerms {
  if ((shape && shape !== 'CONSTANT') || value != null || tabled)
    throw refuse('input.terms.range', 'A range stays as it is and has no value beside it.', [
      'a range alone',
    ])
  return { direction: 'RANGE', ...(range as NonNullable<TermsQuestion['range']>) }
}

function directedOf(asked: TermsQuestion, { kpi }: ChosenSubject): TargetTerms {
  if (kpi.better === 'NEITHER')
    throw refuse('input.terms', `${kpi.name} has no direction; it can only be held to a range.`, [
      'range',
    ])
  const red = needed(asked.red, 'red', 'the level from which a value is missed')
  return {
    direction: kpi.better,
    trajectory: trajectoryOf(asked),
    red,
    ...(asked.stretch != null && { stretch: asked.stretch }),
  }
}

function trajectoryOf(asked: TermsQuestion): Trajectory {
  const { shape = 'CONSTANT', tabled } = asked
  switch (shape ?? 'CONSTANT') {
    case 'CONSTANT':
      return { shape: 'CONSTANT', value: needed(asked.value, 'value', 'the target') }
    case 'LINEAR':
      return {
        shape: 'LINEAR',
        baseline: needed(asked.baselineValue, 'baselineValue', 'where the path begins'),
        baselineDate: needed(asked.baselineDate, 'baselineDate', 'the day on which it begins'),
        target: needed(asked.value, 'value', 'where the path leads'),
        targetDate: needed(asked.targetDate, 'targetDate', 'the day on which it is reached'),
      }
    case 'STEP':
      return { shape: 'STEP', steps: needed(tabled, 'tabled', 'the steps').map(stepOf) }
    case 'TABLE':
      return {
        shape: 'TABLE',
        rows: needed(tabled, 'tabled', 'the rows').map(row => ({
          ...stepOf(row),
          to: needed(row.to, 'tabled.to', 'the first day after the row'),
        })),
      }
  }
}

const stepOf = ({ from, value, red, stretch }: TabledQuestion): Tabled => ({
  from,
  value,
  ...(red != null && { red }),
  ...(stretch != null && { stretch }),
})

function needed<T>(value: T | null | undefined, field: string, what: string): T {
  if (value !== null && value !== undefined) return value
  throw refuse(`input.terms.${field}`, `The terms lack ${what}.`, [`shape: ${shapes.join(', ')}`])
}
