import { Field, ID, InputType, Int } from 'type-graphql'
import type { WrittenKind } from '../../../domain/signal/annotation.js'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import type { BaselineInput } from '../accept-baseline.js'
import type { AnnotationInput } from '../check-annotation.js'
import type { AnnotationEdit } from '../edit-annotation.js'
import { WrittenKindEnum } from './annotation.types.js'

const TEXT = 'One paragraph of 1 to 600 characters.'
const FROM = 'First day it is about.'
const TO = 'First day after it, at most 366 days later. Absent: it is about one day.'
const SCOPE = 'The organisation (absent), a department or a service; nothing narrower.'

@InputType('AnnotationInput', { description: 'Something to note on series.' })
export class AnnotationInputType implements AnnotationInput {
  @Field(() => WrittenKindEnum, { description: 'What it is about.' })
  kind!: WrittenKind

  @Field(() => String, {
    nullable: true,
    description: 'Code of the KPI. Absent: every KPI of the scope.',
  })
  kpi?: string | null

  @Field(() => ScopeInputType, { nullable: true, description: SCOPE })
  scope?: ScopeInputType | null

  @Field(() => LocalDate, { description: FROM })
  from!: string

  @Field(() => LocalDate, { nullable: true, description: TO })
  to?: string | null

  @Field(() => String, { description: TEXT })
  text!: string
}

@InputType('AnnotationEditInput', { description: 'A further version of an annotation of yours.' })
export class AnnotationEditInputType implements AnnotationEdit {
  @Field(() => ID, { description: 'Which annotation.' })
  id!: string

  @Field(() => Int, { description: 'The version that was read; an older one is a CONFLICT.' })
  version!: number

  @Field(() => WrittenKindEnum, { description: 'What it is about.' })
  kind!: WrittenKind

  @Field(() => LocalDate, { description: FROM })
  from!: string

  @Field(() => LocalDate, { nullable: true, description: TO })
  to?: string | null

  @Field(() => String, { description: TEXT })
  text!: string
}

@InputType('BaselineInput', { description: 'Where a new usual range starts, and why.' })
export class BaselineInputType implements BaselineInput {
  @Field(() => String, { description: 'Code of the KPI.' })
  kpi!: string

  @Field(() => String, { nullable: true, description: 'Absent: the default variant.' })
  variant?: string | null

  @Field(() => ScopeInputType, { nullable: true, description: SCOPE })
  scope?: ScopeInputType | null

  @Field(() => GrainEnum, { description: 'Grain of the series; days have no usual range.' })
  grain!: BaselineInput['grain']

  @Field(() => LocalDate, {
    description: 'Any day of the first period that it holds for, such as that of a proposal.',
  })
  start!: string

  @Field(() => String, { description: `What changed. ${TEXT}` })
  reason!: string
}
