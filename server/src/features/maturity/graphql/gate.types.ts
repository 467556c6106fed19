import { Field, ID, ObjectType } from 'type-graphql'
import {
  type Gate,
  type GateCondition,
  type GateConditionCode,
  gateConditions,
  type Readiness,
} from '../../../domain/maturity/readiness.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import type { GoalChoice } from '../read-goals.js'

const ReadinessEnum = defineEnum('AiReadiness', 'Whether AI may build on what is there.', {
  READY: 'Every condition is met.',
  NOT_READY: 'At least one condition is not met.',
} satisfies Record<Readiness, string>)

const ConditionEnum = defineEnum(
  'AiReadinessCondition',
  'What has to be there before AI, in the order in which it is built.',
  gateConditions,
)

@ObjectType('AiReadinessConditionState', {
  simpleResolvers: true,
  description: 'One condition of the gate on its day.',
})
export class GateConditionType implements GateCondition {
  @Field(() => ConditionEnum, { description: 'Which condition.' })
  code!: GateConditionCode

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether it is met.' })
  isMet!: boolean

  @Field(() => String, { description: 'What that rests on.' })
  evidence!: string

  @Field(() => String, { nullable: true, description: 'What is to be done. Null: it is met.' })
  missing!: string | null
}

@ObjectType('AiReadinessGate', {
  simpleResolvers: true,
  description:
    'Mature processes first, then AI: ready only where every condition is met. Nothing makes up for one that is not.',
})
export class GateType implements Gate {
  @Field(() => LocalDate, { description: 'The day that it is about.' })
  on!: string

  @Field(() => ReadinessEnum, { description: 'What it says.' })
  readiness!: Readiness

  @Field(() => [GateConditionType], { description: 'Every condition with its evidence.' })
  conditions!: readonly GateCondition[]
}

@ObjectType('AiGoal', {
  simpleResolvers: true,
  description: 'An objective in force that AI may be linked to.',
})
export class GoalChoiceType implements GoalChoice {
  @Field(() => ID, { description: 'Id of the objective.' })
  id!: string

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => Boolean, { description: 'It is the one that AI is to serve.' })
  isLinked!: boolean
}
