import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { annotationActs, decidedKinds, writtenKinds } from '../../../domain/signal/annotation.js'
import { answeredByReader } from '../../../platform/graphql/cacheable.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import type { AnnotationAnswer, AuthorAnswer } from '../annotation.js'
import type { BaselineRow } from '../baseline.js'

const AnnotationKindEnum = defineEnum('AnnotationKind', 'What a note is about.', {
  ...writtenKinds,
  ...decidedKinds,
})

export const WrittenKindEnum = defineEnum(
  'WrittenAnnotationKind',
  'What a person can note.',
  writtenKinds,
)

const AnnotationActEnum = defineEnum(
  'AnnotationAct',
  'What can be done about a note.',
  annotationActs,
)

@ObjectType('Author', { simpleResolvers: true, description: 'Who wrote or decided something.' })
export class AuthorType implements AuthorAnswer {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string

  @Field(() => String, { description: 'Name to show.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What they are in the organisation.' })
  position!: string | null
}

@ObjectType('Annotation', {
  simpleResolvers: true,
  description:
    'A note that stands beside every series of its KPI (or of all), in its scope and in all that the scope holds.',
})
export class AnnotationType implements AnnotationAnswer {
  @Field(() => ID, { description: 'Stays the same through its versions.' })
  id!: string

  @Field(() => Int, { description: 'Send it with an edit, so that nobody overwrites another.' })
  version!: number

  @Field(() => AnnotationKindEnum, { description: 'What it is about.' })
  kind!: AnnotationAnswer['kind']

  @Field(() => String, {
    nullable: true,
    description: 'Code of the KPI. Null: about every KPI of the scope.',
  })
  kpi!: string | null

  @Field(() => ScopeType, { description: 'Whose figures it is about.' })
  scope!: AnnotationAnswer['scope']

  @Field(() => LocalDate, { description: 'First day it is about.' })
  from!: string

  @Field(() => LocalDate, { description: 'First day after it.' })
  to!: string

  @Field(() => String, { description: 'The note, plain text in one paragraph.' })
  text!: string

  @Field(() => AuthorType, { description: 'Who wrote it.' })
  author!: AuthorAnswer

  @Field(() => Instant, { description: 'When it was first written.' })
  writtenAt!: Date

  @Field(() => Instant, { nullable: true, description: 'When it was last edited. Null: never.' })
  editedAt!: Date | null

  @Extensions(answeredByReader)
  @Field(() => Boolean, { description: 'Whether whoever asks wrote it, and may edit it.' })
  isMine!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'Of the start of a usual range: what `withdrawBaseline` takes it back by. Null for what a person wrote.',
  })
  baselineId!: number | null

  @Extensions(answeredByReader)
  @Field(() => [AnnotationActEnum], { description: 'What you, who ask, can do about it.' })
  mayDo!: AnnotationAnswer['mayDo']

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the page of the decision behind it: of a target the motion. Null: there is none.',
  })
  permalink!: string | null
}

@ObjectType('Baseline', {
  simpleResolvers: true,
  description: 'A decision to start a new usual range for a series. The one before stays visible.',
})
export class BaselineType implements Omit<BaselineRow, 'scope'> {
  @Field(() => Int, { description: 'To take it back by.' })
  id!: number

  @Field(() => String, { description: 'Code of the KPI.' })
  kpi!: string

  @Field(() => String, { description: 'Code of the variant.' })
  variant!: string

  @Field(() => GrainEnum, { description: 'Grain of the series.' })
  grain!: BaselineRow['grain']

  @Field(() => LocalDate, { description: 'First day of the first period it holds for.' })
  start!: string

  @Field(() => String, { description: 'What changed.' })
  reason!: string

  @Field(() => AuthorType, { description: 'Who decided it.' })
  author!: AuthorAnswer

  @Field(() => Instant, { description: 'When.' })
  acceptedAt!: Date
}
