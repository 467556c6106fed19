import { Field, Float, ID, InputType, Int } from 'type-graphql'
import type { GoalKind, GoalMeasure, GoalState } from '../../../domain/goal/goal.js'
import type { Outlook } from '../../../domain/goal/goal-progress.js'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import type { GoalStateChange } from '../change-goal-state.js'
import type { GoalInput } from '../choose/choose-goal.js'
import type { MeasureInput } from '../choose/choose-measure.js'
import type { PlaceInput } from '../place-person.js'
import type { GoalReport } from '../report-on-goal.js'
import {
  GoalKindEnum,
  GoalMeasureKindEnum,
  GoalStateEnum,
  OutlookEnum,
} from './goal-words.types.js'

const WHICH = { description: 'Id of the goal.' }

@InputType('GoalMeasureInput', { description: 'What a goal is to be measured by.' })
export class GoalMeasureInputType implements MeasureInput {
  @Field(() => GoalMeasureKindEnum, { description: 'What kind of measure it is.' })
  by!: GoalMeasure['by']

  @Field(() => String, { nullable: true, description: 'Code of the KPI. Volumes are none.' })
  kpi?: string | null

  @Field(() => String, { nullable: true, description: 'Variant of the KPI; absent: its first.' })
  variant?: string | null

  @Field(() => ScopeInputType, {
    nullable: true,
    description: 'Whose figures: a department or a service, of all priorities or one.',
  })
  scope?: ScopeInputType | null

  @Field(() => String, {
    nullable: true,
    description: 'Unit of a number that is kept by hand, up to 40 characters.',
  })
  unit?: string | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Where the way begins. With `target`; of a KPI leave out both to be judged by the target in force.',
  })
  baseline?: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Where the way leads. Below the baseline: lower is better.',
  })
  target?: number | null
}

@InputType('GoalInput', { description: 'What a goal is to be.' })
export class GoalInputType implements GoalInput {
  @Field(() => GoalKindEnum, { description: 'Whose goal it is. It does not change later.' })
  kind!: GoalKind

  @Field(() => String, { description: 'What is to be reached. 1 to 120 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What it is for. Up to 600 characters.' })
  why?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Id of who answers for it. Absent: whoever writes it. Nobody else’s of a person.',
  })
  owner?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the department. Of a team it is known already.',
  })
  department?: string | null

  @Field(() => String, { nullable: true, description: 'Code of the team.' })
  team?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the objective that it serves. Either this or `goal`.',
  })
  objective?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the goal above it, of a department or a team.',
  })
  goal?: string | null

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string

  @Field(() => LocalDate, {
    description: 'First day after it, no later than that of what it serves.',
  })
  endsOn!: string

  @Field(() => GoalMeasureInputType, {
    nullable: true,
    description: 'Absent: nothing measures it.',
  })
  measure?: GoalMeasureInputType | null
}

@InputType('GoalStateInput', { description: 'Where a goal is to stand.' })
export class GoalStateInputType implements GoalStateChange {
  @Field(() => ID, WHICH)
  id!: string

  @Field(() => Int, { description: '`Goal.revision` as you saw it.' })
  revision!: number

  @Field(() => GoalStateEnum, { description: 'One of `Goal.nextStates`.' })
  state!: GoalState

  @Field(() => String, {
    nullable: true,
    description: 'Why. Needed for each end; up to 600 characters.',
  })
  reason?: string | null
}

@InputType('GoalReportInput', { description: 'How a goal stands.' })
export class GoalReportInputType implements GoalReport {
  @Field(() => ID, WHICH)
  id!: string

  @Field(() => OutlookEnum, { description: 'How it is expected to end.' })
  outlook!: Outlook

  @Field(() => Float, {
    nullable: true,
    description: 'The number that is kept by hand; of a milestone 1 is done and 0 is not.',
  })
  value?: number | null

  @Field(() => String, { nullable: true, description: 'What there is to say.' })
  note?: string | null
}

@InputType('PlaceInput', { description: 'Where a person works.' })
export class PlaceInputType implements PlaceInput {
  @Field(() => ID, { description: 'Id of the person.' })
  person!: string

  @Field(() => String, {
    nullable: true,
    description: 'Code of the department. Absent, and no team: it is not known any more.',
  })
  department?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the team; it brings its department.',
  })
  team?: string | null
}
