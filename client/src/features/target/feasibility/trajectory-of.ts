import type { FeasibilityPartsFragment, TargetHistoryQuery, Unit } from '@steerboard/schema'
import type { Trajectory, TrajectoryStep } from '../../../charts/trajectory/trajectory.js'

type Feasibility = FeasibilityPartsFragment
type History = TargetHistoryQuery['series']

interface Drawn {
  name: string
  unit: Unit
  isStraight: boolean
}

const blank = { inForce: null, target: null, red: null, stretch: null, range: null }

/** What a motion kept of its figures; `null` where it kept no course. */
export const trajectoryOfMotion = (feasibility: Feasibility, drawn: Drawn): Trajectory | null =>
  feasibility.course
    ? {
        ...drawn,
        usual: feasibility.baseline.usualRange,
        steps: feasibility.course.map(step => ({ ...blank, ...step })),
      }
    : null

/** The history with the target in force and, once it can be weighed, the one that is being written. */
export function trajectoryWhileWriting(
  history: History,
  feasibility: Feasibility | undefined,
  drawn: Drawn,
): Trajectory {
  const known = new Map(stepsOf(history).map(step => [step.start, step]))
  const course = feasibility?.course ?? []
  for (const { start, label, target, red, stretch, range } of course) {
    const step = known.get(start) ?? { ...blank, start, label, value: null, isFinal: false }
    known.set(start, { ...step, target, red, stretch, range })
  }
  const steps = [...known.values()].toSorted((one, other) => (one.start < other.start ? -1 : 1))
  return { ...drawn, usual: feasibility?.baseline.usualRange ?? null, steps }
}

const stepsOf = ({ periods, lines }: History): (TrajectoryStep & { start: string })[] =>
  periods.map(({ start, label }, at) => {
    const point = lines[0]?.points[at]
    return {
      ...blank,
      start,
      label,
      value: point?.value ?? null,
      isFinal: point?.status === 'FINAL',
      inForce: lines[0]?.targets[at]?.value ?? null,
    }
  })
