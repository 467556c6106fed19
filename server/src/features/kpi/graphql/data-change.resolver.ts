import { Resolver, Root, Subscription } from 'type-graphql'
import type { Ctx } from '../../../platform/context.js'
import { type DataChange, watchData } from '../watch-data.js'
import { DataChangeType } from './data-change.types.js'

@Resolver()
export class DataChangeResolver {
  @Subscription(() => DataChangeType, {
    description:
      'Told at the beginning, and each time that facts are recorded, by whichever server.',
    subscribe: ({ context }) => watchData(context as Ctx),
  })
  dataChanged(@Root() change: DataChange): DataChange {
    return change
  }
}
