import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { listOf } from '../../../platform/graphql/cost/size-of-list.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { changeKinds, type Difference } from '../../definitions/index.js'
import type { ComparedDefinitions } from '../ask-for-definitions.js'
import { ChangedSettingType } from './settings.types.js'

const DifferenceKindEnum = defineEnum(
  'DefinitionChange',
  'What becomes of something that a file of definitions has otherwise.',
  changeKinds,
)

@ObjectType('DefinitionDifference', {
  simpleResolvers: true,
  description: 'One thing that a file has otherwise than it is here.',
})
class DefinitionDifferenceType implements Difference {
  @Field(() => DifferenceKindEnum, { description: 'What becomes of it.' })
  change!: Difference['change']

  @Field(() => String, { description: 'What it is: organisation, calendar, service and so on.' })
  kind!: string

  @Field(() => String, { description: 'Its code or name.' })
  name!: string

  @Extensions(listOf(5))
  @Field(() => [ChangedSettingType], { description: 'What of it differs, value by value.' })
  what!: Difference['what'] & ChangedSettingType[]
}

@ObjectType('ComparedDefinitions', {
  simpleResolvers: true,
  description: 'A file of definitions beside what is defined here.',
})
export class ComparedDefinitionsType implements ComparedDefinitions {
  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string

  @Field(() => Int, { description: 'How many things differ. 0: all is here as the file has it.' })
  count!: number

  @Extensions(listOf(50))
  @Field(() => [DefinitionDifferenceType], { description: 'The first five hundred of them.' })
  differences!: readonly Difference[]
}
