import { Field, Int, ObjectType } from 'type-graphql'
import {
  type DimensionCode,
  dimensions,
  type MaturityItem,
} from '../../../domain/maturity/maturity-item.js'
import { sides } from '../../../domain/maturity/raters.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { roundStates } from '../round-states.js'

export const SideEnum = defineEnum('RaterSide', 'From which side a rater sees the services.', sides)

export const RoundStateEnum = defineEnum(
  'MaturityRoundState',
  'Where an assessment round stands.',
  roundStates,
)

export const DimensionEnum = defineEnum(
  'MaturityDimension',
  'The leadership dimensions that maturity is assessed in.',
  dimensions,
)

@ObjectType('MaturityItem', {
  simpleResolvers: true,
  description: 'One statement that raters judge from 1 to 5.',
})
export class MaturityItemType implements MaturityItem {
  @Field(() => String, { description: 'Stable: D1.1 … D5.5, G1 … G3.' })
  code!: string

  @Field(() => DimensionEnum, {
    nullable: true,
    description: 'Its dimension. Null: asked for the AI readiness gate only, and in no mean.',
  })
  dimension!: DimensionCode | null

  @Field(() => String, { nullable: true, description: 'Name of its dimension.' })
  dimensionName!: string | null

  @Field(() => String, { description: 'What it is about.' })
  title!: string

  @Field(() => String, { description: 'What is judged.' })
  statement!: string

  @Field(() => [String], { description: 'What the scores 1 to 5 mean, in this order.' })
  anchors!: MaturityItem['anchors']

  @Field(() => String, {
    nullable: true,
    description: 'Code of the KPI whose record is set against the score. Null: no data can tell.',
  })
  kpi!: string | null
}

@ObjectType('MaturityTurnout', {
  simpleResolvers: true,
  description: 'How many of one side were asked, and have handed in.',
})
export class TurnoutType {
  @Field(() => SideEnum, { description: 'The side.' })
  side!: keyof typeof sides

  @Field(() => Int, { description: 'People who were asked.' })
  asked!: number

  @Field(() => Int, { description: 'Of these, people who have handed in.' })
  handedIn!: number
}

@ObjectType('MaturityOwnPart', {
  simpleResolvers: true,
  description: 'What whoever asks has to do with a round.',
})
export class OwnPartType {
  @Field(() => SideEnum, { description: 'The side they rate from.' })
  side!: keyof typeof sides

  @Field(() => Boolean, { description: 'Whether they have handed in.' })
  hasHandedIn!: boolean
}
