import { Field, ObjectType } from 'type-graphql'
import type { AlignmentAnswer } from '../answer/alignment-answer.js'
import { CoverageBaseEnum } from './alignment-words.types.js'

type UnreadWork = AlignmentAnswer['coverage']['unread'][number]

@ObjectType('AlignmentUnreadWork', {
  simpleResolvers: true,
  description: 'Something that objectives link and that cannot be counted in coverage.',
})
export class UnreadWorkType implements UnreadWork {
  @Field(() => CoverageBaseEnum, { description: 'As what it is linked.' })
  base!: UnreadWork['base']

  @Field(() => String, { description: 'The name that it is linked by.' })
  item!: string

  @Field(() => String, {
    description:
      'Why it cannot, and what to do: record it (`Mutation.recordWorkVolumes`), or link it by its right name.',
  })
  reason!: string
}
