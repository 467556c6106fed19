import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import { NamedType } from '../../directory/graphql/scope.types.js'
import type { PlaceAnswer } from '../answer/place-answer.js'
import type { CascadeAnswer, PeopleCountAnswer } from '../read-goal-cascade.js'
import type { ProgressAnswer } from '../read-goal-progress.js'
import type { GoalDeskAnswer } from '../read-goals.js'
import { GoalType } from './goal.types.js'
import { CountedUnitEnum } from './goal-words.types.js'

@ObjectType('GoalProgress', { simpleResolvers: true, description: 'How far a goal has come.' })
export class GoalProgressType implements ProgressAnswer {
  @Field(() => Float, {
    nullable: true,
    description: 'The reading of its KPI, or what was reported last. Null: there is none.',
  })
  value!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'From 0 to 1.2; 1 is reached. Of a way from baseline to target the share that is behind; else the attainment of the target in force. Null: unknown, which is not zero.',
  })
  share!: number | null

  @Field(() => String, { nullable: true, description: 'Why it is unknown.' })
  unknownBecause!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The period that the reading is of. Null of what is reported by hand.',
  })
  asOfLabel!: string | null
}

@ObjectType('GoalPlace', { simpleResolvers: true, description: 'Where a person works.' })
export class GoalPlaceType implements PlaceAnswer {
  @Field(() => NamedType, { nullable: true, description: 'The department.' })
  department!: NamedType | null

  @Field(() => NamedType, { nullable: true, description: 'The team; null: none is known.' })
  team!: NamedType | null
}

@ObjectType('SharedGoal', {
  simpleResolvers: true,
  description:
    'A personal goal that somebody shares. How far it has come stands on its own page alone, so that there is no list of people by progress.',
})
export class SharedGoalType {
  @Field(() => ID, { description: 'Ask `goal` for the rest of it.' })
  id!: string

  @Field(() => String, { description: 'What is to be reached.' })
  title!: string

  @Field(() => PersonNameType, { description: 'Whose it is.' })
  owner!: PersonNameType

  @Field(() => LocalDate, { description: 'First day after it.' })
  endsOn!: string
}

@ObjectType('Goals', { simpleResolvers: true, description: 'The goals that concern whoever asks.' })
export class GoalsType implements Omit<GoalDeskAnswer, 'sharedWithMe'> {
  @Field(() => GoalPlaceType, {
    nullable: true,
    description: 'Where whoever asks works. Null: nobody is signed in, or nobody said.',
  })
  place!: PlaceAnswer | null

  @Field(() => [GoalType], { description: 'One’s own personal goals, the next to end first.' })
  mine!: GoalType[]

  @Field(() => [SharedGoalType], {
    description: 'Personal goals of others that are shared with whoever asks, by title.',
  })
  sharedWithMe!: SharedGoalType[]

  @Field(() => [GoalType], {
    description: 'Of one’s own department and its teams, each after what it serves.',
  })
  ofMyUnits!: GoalType[]

  @Field(() => [GoalType], {
    description: 'Of all other departments and teams, each after what it serves.',
  })
  ofOtherUnits!: GoalType[]
}

@ObjectType('CascadedGoal', { simpleResolvers: true, description: 'A goal at its place.' })
export class CascadedGoalType {
  @Field(() => Int, { description: 'How many goals stand between it and the objective.' })
  depth!: number

  @Field(() => GoalType, { description: 'The goal.' })
  goal!: GoalType
}

@ObjectType('CascadeSummary', {
  simpleResolvers: true,
  description: 'The active goals below an objective, taken together.',
})
export class CascadeSummaryType {
  @Field(() => Int, { description: 'Active goals of departments and teams.' })
  goals!: number

  @Field(() => Int, { description: 'Of how many it is known how far they have come.' })
  withProgress!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Mean progress of those, 0 to 1. Null: of none it is known.',
  })
  mean!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The least progress of those, 0 to 1. Read it beside the mean, which hides it.',
  })
  worst!: number | null
}

@ObjectType('GoalPeopleCount', {
  simpleResolvers: true,
  description:
    'How many people of a unit have an active personal goal that serves the objective. A count is null where it, the rest, or what could be worked out by taking units from each other would tell of fewer than five people; the database holds it back.',
})
export class GoalPeopleCountType implements PeopleCountAnswer {
  @Field(() => CountedUnitEnum, { description: 'Whose people.' })
  kind!: PeopleCountAnswer['kind']

  @Field(() => String, { nullable: true, description: 'Name of the unit; null: the organisation.' })
  unit!: string | null

  @Field(() => Int, { nullable: true, description: 'People of the unit.' })
  people!: number | null

  @Field(() => Int, { nullable: true, description: 'Of those, who have such a goal.' })
  havingGoal!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Of those, whose newest reports all say that it is on track.',
  })
  onTrack!: number | null
}

@ObjectType('GoalCascade', {
  simpleResolvers: true,
  description: 'What departments, teams and people do for an objective.',
})
export class GoalCascadeType implements Omit<CascadeAnswer, 'goals'> {
  @Field(() => [CascadedGoalType], {
    description:
      'Goals of departments and teams, each after what it serves. Personal ones are counted, never listed.',
  })
  goals!: CascadedGoalType[]

  @Field(() => CascadeSummaryType, { description: 'Those that are active, taken together.' })
  summary!: CascadeSummaryType

  @Field(() => [GoalPeopleCountType], {
    description: 'People with goals of their own: the organisation, then departments, then teams.',
  })
  people!: GoalPeopleCountType[]
}
