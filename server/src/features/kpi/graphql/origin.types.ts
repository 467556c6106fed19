import { Field, Int, ObjectType } from 'type-graphql'
import { Instant } from '../../../platform/graphql/scalars.js'
import type { ImportBehind, OriginAnswer } from '../explain/explanation.js'
import { ImportOfChangeType } from './changed-record.types.js'

@ObjectType('ImportBehind', {
  simpleResolvers: true,
  description: 'An import that brought, changed or took away some of what is counted.',
})
export class ImportBehindType extends ImportOfChangeType implements ImportBehind {
  @Field(() => Instant, {
    description: 'From when its facts are known: with `asOf` before it they are not counted.',
  })
  recordedAt!: Date

  @Field(() => Int, {
    description: 'Cells of the ledger that it changed among those counted here.',
  })
  entries!: number
}

@ObjectType('Origin', {
  simpleResolvers: true,
  description:
    'The bookings that a reading is made of. Each is one transaction that changed facts; those before the retention of the organisation are put together by day.',
})
export class OriginType implements OriginAnswer {
  @Field(() => [ImportBehindType], { description: 'The imports, the newest first.' })
  imports!: OriginAnswer['imports']

  @Field(() => Int, { description: 'Bookings in all.' })
  bookings!: number

  @Field(() => Int, {
    description:
      'Of these, bookings of no known import: single changes, and imports from before this was noted.',
  })
  otherBookings!: number

  @Field(() => Int, { description: 'Cells of the ledger that those changed.' })
  otherEntries!: number
}
