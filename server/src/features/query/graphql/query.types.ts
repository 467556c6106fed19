import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Instant } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import type { QueryExampleAnswer, SavedQueryAnswer, SavedQueryInput } from '../saved-query.js'

@ObjectType('SavedQuery', {
  simpleResolvers: true,
  description: 'A question that somebody keeps, under an address that stays the same.',
})
export class SavedQueryType implements SavedQueryAnswer {
  @Field(() => String, { description: 'Names it: it opens at /explorer/q/ followed by this.' })
  slug!: string

  @Field(() => Int, { description: 'Counts from 1; send it back with an edit.' })
  version!: number

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => String, { description: 'What it is for; empty where nobody said so.' })
  description!: string

  @Field(() => String, { description: 'The GraphQL document.' })
  document!: string

  @Field(() => String, { description: 'Its variables, as JSON text.' })
  variables!: string

  @Field(() => PersonNameType, { description: 'Who saved it, and alone can change it.' })
  owner!: PersonNameType

  @Field(() => Boolean, { description: 'Whether everybody who may ask sees it.' })
  isShared!: boolean

  @Field(() => Boolean, { description: 'Whether it is yours.' })
  isOwn!: boolean

  @Field(() => Instant, { description: 'When it was first saved.' })
  createdAt!: Date

  @Field(() => Instant, { description: 'When this version was saved.' })
  changedAt!: Date
}

@ObjectType('QueryExample', {
  simpleResolvers: true,
  description: 'A question that can be asked as it stands.',
})
export class QueryExampleType implements QueryExampleAnswer {
  @Field(() => String, { description: 'What it asks for.' })
  name!: string

  @Field(() => String, { description: 'What one learns from it.' })
  description!: string

  @Field(() => String, { nullable: true, description: 'Code of its KPI; null: more than one.' })
  kpi!: string | null

  @Field(() => String, { description: 'The GraphQL document.' })
  document!: string

  @Field(() => String, { description: 'Its variables, as JSON text.' })
  variables!: string
}

@InputType('SavedQueryInput', { description: 'A question to keep.' })
export class SavedQueryInputType implements SavedQueryInput {
  @Field(() => String, { description: 'What it is called. 1 to 120 characters.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What it is for. Up to 600 characters.' })
  description?: string | null

  @Field(() => String, {
    description: 'One query that the schema answers. At most 10,000 characters.',
  })
  document!: string

  @Field(() => String, { nullable: true, description: 'Its variables: a JSON object as text.' })
  variables?: string | null

  @Field(() => Boolean, { description: 'Whether everybody who may ask sees it.' })
  isShared!: boolean
}
