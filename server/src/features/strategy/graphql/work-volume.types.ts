import { Field, Float, InputType, ObjectType } from 'type-graphql'
import type { RecordedKind, YearOfWork } from '../../../domain/strategy/work-volume.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import type { LinkableWork } from '../read-linkable-work.js'
import type { WorkVolumeInput } from '../record-work-volumes.js'
import { WorkKindEnum } from './strategy-words.types.js'

export const RecordedKindEnum = defineEnum(
  'WorkVolumeKind',
  'What is recorded by name, for the coverage of the alignment score.',
  {
    SPEND: 'Money that a cost centre spent, in the currency of the organisation.',
    EFFORT: 'Days that a team worked.',
  },
)

const DEPARTMENT = {
  nullable: true,
  description: 'Code of the department that it belongs to. Null: of the organisation.',
}

type MonthOfWork = YearOfWork['months'][number]

@ObjectType('WorkVolumeMonth', {
  simpleResolvers: true,
  description: 'What a cost centre spent or a team worked in a month, by its newest record.',
})
export class WorkVolumeMonthType implements MonthOfWork {
  @Field(() => LocalDate, { description: 'First day of the month.' })
  month!: string

  @Field(() => Float, { description: 'Money or days, all of the month.' })
  amount!: number
}

@ObjectType('WorkVolume', {
  simpleResolvers: true,
  description: 'What a cost centre spent or a team worked in twelve months.',
})
export class WorkVolumeType implements YearOfWork {
  @Field(() => RecordedKindEnum, { description: 'Money or days of work.' })
  kind!: RecordedKind

  @Field(() => String, { description: 'The name under which objectives link it.' })
  item!: string

  @Field(() => String, DEPARTMENT)
  department!: string | null

  @Field(() => Float, {
    description: 'Of the twelve whole months before the day, as far as they are recorded.',
  })
  amount!: number

  @Field(() => [WorkVolumeMonthType], {
    description: 'Of these twelve months those of which something is recorded, oldest first.',
  })
  months!: YearOfWork['months']
}

@ObjectType('LinkableWork', {
  simpleResolvers: true,
  description: 'Something that objectives can link by a name that others have given it.',
})
export class LinkableWorkType implements LinkableWork {
  @Field(() => WorkKindEnum, { description: 'As what it is linked.' })
  kind!: LinkableWork['kind']

  @Field(() => String, { description: 'The name to link it by, spelt as it is recorded.' })
  item!: string

  @Field(() => Float, {
    description:
      'What it came to in the twelve whole months before today: money, days of work, or tickets opened.',
  })
  amount!: number
}

@InputType('WorkVolumeInput', { description: 'What an item took in a month.' })
export class WorkVolumeInputType implements WorkVolumeInput {
  @Field(() => String, {
    description: 'Cost centre or team, 1 to 120 characters, by the name that objectives link it.',
  })
  item!: string

  @Field(() => String, DEPARTMENT)
  department?: string | null

  @Field(() => LocalDate, { description: 'Any day of a month that has begun.' })
  month!: string

  @Field(() => Float, {
    description:
      'What it took in all of the month, without initiatives; it takes the place of what was recorded before.',
  })
  amount!: number
}
