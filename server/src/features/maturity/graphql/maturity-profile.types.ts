import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { DimensionCode, Level, MaturityItem } from '../../../domain/maturity/maturity-item.js'
import type {
  DataEvidenceAnswer,
  DimensionAnswer,
  ItemResultAnswer,
  ProfileAnswer,
} from '../maturity.js'
import { DimensionEnum, MaturityItemType } from './maturity-words.types.js'

@ObjectType('MaturityDimensionResult', {
  simpleResolvers: true,
  description: 'What a round found in one dimension.',
})
export class DimensionResultType implements DimensionAnswer {
  @Field(() => DimensionEnum, { description: 'The dimension.' })
  code!: DimensionCode

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of its items, 1 to 5, one decimal. For trends; levels follow the minimum.',
  })
  mean!: number | null

  @Field(() => Float, { nullable: true, description: 'Its lowest item, 1 to 5.' })
  minimum!: number | null

  @Field(() => Float, { nullable: true, description: 'Its highest item, 1 to 5.' })
  maximum!: number | null

  @Field(() => Int, { description: 'Items with a score: five or more people judged them.' })
  known!: number

  @Field(() => Int, { description: 'Items that it has.' })
  items!: number
}

@ObjectType('MaturityItemResult', {
  simpleResolvers: true,
  description: 'What a round found for one item. Never made of fewer than five people.',
})
export class ItemResultType implements ItemResultAnswer {
  @Field(() => MaturityItemType, { description: 'The item.' })
  item!: MaturityItem

  @Field(() => Float, {
    nullable: true,
    description: 'Median of the raters, 1 to 5. Null: fewer than five could judge it.',
  })
  score!: number | null

  @Field(() => Int, { description: 'How many judged it; 0 where fewer than five did.' })
  raters!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Standard deviation of the raters (n − 1), in points.',
  })
  deviation!: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: they deviate by more than 1.2, so there is no consensus.',
  })
  isAgreed!: boolean | null

  @Field(() => Float, {
    nullable: true,
    description: 'Median of the business. Null unless five or more of each side judged it.',
  })
  business!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Median of IT. Null unless five or more of each side judged it.',
  })
  it!: number | null

  @Field(() => Float, { nullable: true, description: 'Business less IT, in points.' })
  gap!: number | null

  @Field(() => Boolean, { description: 'The sides are more than one point apart.' })
  isGapLarge!: boolean

  @Field(() => [String], { description: 'Evidence that raters pointed at, without who did.' })
  links!: readonly string[]
}

@ObjectType('MaturityProfile', {
  simpleResolvers: true,
  description: 'What a closed round found.',
})
export class ProfileType implements ProfileAnswer {
  @Field(() => Int, {
    nullable: true,
    description:
      'Highest level that each of the 25 items reaches, 1 to 5: it cannot be averaged up. Null: an item was judged by too few.',
  })
  stagedLevel!: Level | null

  @Field(() => String, { nullable: true, description: 'What that level is called.' })
  stagedLevelName!: string | null

  @Field(() => [String], { description: 'What the levels 1 to 5 are called, in this order.' })
  levelNames!: readonly string[]

  @Field(() => Int, { description: 'The level that the AI readiness gate asks for.' })
  gateLevel!: Level

  @Field(() => Float, { nullable: true, description: 'Mean of the dimensions, one decimal.' })
  overall!: number | null

  @Field(() => Float, { nullable: true, description: 'The lowest of the 25 items.' })
  minimum!: number | null

  @Field(() => [DimensionResultType], { description: 'The dimensions in reading order.' })
  dimensions!: readonly DimensionAnswer[]

  @Field(() => [ItemResultType], { description: 'All 28 items in the order they are asked.' })
  items!: readonly ItemResultAnswer[]

  @Field(() => Int, { description: 'Items on which raters did not agree.' })
  withoutConsensus!: number

  @Field(() => Int, { description: 'Items on which business and IT are far apart.' })
  largeGaps!: number

  @Field(() => Boolean, {
    description: 'Whether the sides are told apart: five or more of each handed in.',
  })
  areSidesShown!: boolean
}

@ObjectType('MaturityDataEvidence', {
  simpleResolvers: true,
  description: 'What the record of a KPI vouches for beside what raters said of an item.',
})
export class DataEvidenceType implements DataEvidenceAnswer {
  @Field(() => String, { description: 'Code of the item.' })
  item!: string

  @Field(() => String, { description: 'Code of the KPI.' })
  kpi!: string

  @Field(() => String, { description: 'Its name.' })
  kpiName!: string

  @Field(() => Int, {
    description:
      '1 nothing is measured, 2 now and then, 3 month by month, 4 with a target. Data do not show 5.',
  })
  level!: Level

  @Field(() => String, { description: 'What was found, in a sentence.' })
  sentence!: string

  @Field(() => Float, {
    nullable: true,
    description: 'Score of the raters less the level in data, in points.',
  })
  claim!: number | null

  @Field(() => Boolean, { description: 'Raters and data are more than one point apart.' })
  isClaimLarge!: boolean

  @Field(() => String, { description: 'Page that shows the figures as they were known then.' })
  permalink!: string
}
