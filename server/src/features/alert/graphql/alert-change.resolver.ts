import { Field, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import type { Ctx } from '../../../platform/context.js'
import { type AlertChange, watchAlerts } from '../watch-alerts.js'

@ObjectType('AlertChange', {
  simpleResolvers: true,
  description: 'Some alert has changed its state: ask for those that are shown again.',
})
export class AlertChangeType {
  @Field(() => Int, { description: 'How many nobody has taken on, as `Query.alerts` counts them.' })
  firingCount!: number

  @Field(() => Int, { description: 'How many are not over yet: firing, acknowledged, snoozed.' })
  openCount!: number
}

@Resolver()
export class AlertChangeResolver {
  @Subscription(() => AlertChangeType, {
    description:
      'Told at the beginning, and each time that alerts change their state, by whichever server.',
    subscribe: ({ context }) => watchAlerts(context as Ctx),
  })
  alertsChanged(@Root() change: AlertChange): AlertChange {
    return change
  }
}
