import type { GoalMeasure, Way } from '../../../domain/goal/goal.js'
import type { Priority } from '../../../domain/kpi/dimensions.js'
import { refuse } from '../../../platform/refuse.js'
import type { DirectoryRows } from '../../directory/index.js'
import { textOf } from '../../motion/index.js'
import { chooseSubject } from '../../target/index.js'

export interface MeasureInput {
  by: GoalMeasure['by']
  kpi?: string | null
  variant?: string | null
  scope?: { department?: string | null; service?: string | null; priority?: Priority | null } | null
  unit?: string | null
  baseline?: number | null
  target?: number | null
}

const longestUnit = 40

/** How a goal is measured. Throws Invalid for a KPI, scope or number that cannot be. */
export function chooseMeasure(
  directory: DirectoryRows,
  input: MeasureInput | null,
): GoalMeasure | null {
  if (input === null) return null
  if (input.by === 'MILESTONE') return { by: 'MILESTONE' }
  const way = chooseWay(input)
  if (input.by === 'KPI') {
    const { kpi, variant, scope } = chooseSubject(directory, input, 'input.measure.')
    return { by: 'KPI', kpi: kpi.code, variant: variant.code, scope, way }
  }
  const unit = textOf(input.unit, 'measure.unit') ?? ''
  if (unit.length > longestUnit || way === null)
    throw way === null
      ? refuse('input.measure.target', 'Say where the number begins and what it is to be.', [
          'both `baseline` and `target`',
        ])
      : refuse('input.measure.unit', 'Name the unit in a word or two.', [
          `up to ${longestUnit} characters`,
        ])
  return { by: 'NUMBER', unit, way }
}

function chooseWay({ baseline, target }: MeasureInput): Way | null {
  if (baseline == null && target == null) return null
  if (baseline == null || target == null)
    throw refuse('input.measure.target', 'A way has a beginning and an end.', [
      'both `baseline` and `target`, or neither',
    ])
  if (!Number.isFinite(baseline) || !Number.isFinite(target))
    throw refuse('input.measure.target', 'These are no numbers.', ['finite numbers'])
  return { baseline, target }
}
