import { Field, ObjectType } from 'type-graphql'

@ObjectType('DataChange', {
  simpleResolvers: true,
  description: 'The facts have changed: figures asked for now may differ from those on the screen.',
})
export class DataChangeType {
  @Field(() => String, {
    description:
      'Position of the ledger now. A reading with another `ledgerPosition` was worked out before.',
  })
  ledgerPosition!: string
}
