import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { readDeliveries, replayDelivery } from '../deliveries.js'
import {
  addWebhook,
  readWebhooks,
  removeWebhook,
  rotateWebhookSecret,
  setWebhook,
  testWebhook,
} from '../webhooks.js'
import {
  AddedWebhookType,
  DeliveryStateEnum,
  DeliveryType,
  WebhookInputType,
  WebhookType,
} from './delivery.types.js'

@Resolver()
export class DeliveryResolver {
  @Query(() => [WebhookType], { description: 'Programs that are told. For administrators.' })
  webhooks(@Ctx() ctx: Context) {
    return readWebhooks(ctx)
  }

  @Mutation(() => AddedWebhookType, { description: 'Tell another program. For administrators.' })
  addWebhook(
    @Ctx() ctx: Context,
    @Arg('input', () => WebhookInputType, { description: 'Which, and of what it hears.' })
    input: WebhookInputType,
  ) {
    return addWebhook(ctx, input)
  }

  @Mutation(() => WebhookType, { description: 'Switch a webhook on or off. For administrators.' })
  setWebhook(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
    @Arg('isActive', () => Boolean, { description: 'On or off.' }) isActive: boolean,
  ) {
    return setWebhook(ctx, id, isActive)
  }

  @Mutation(() => AddedWebhookType, {
    description:
      'Give a webhook a new secret; the old one signs too for a while. For administrators.',
  })
  rotateWebhookSecret(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
    @Arg('overlapHours', () => Int, {
      defaultValue: 24,
      description: 'How long the old secret signs too: 0 to 168 hours. 0: it ends at once.',
    })
    overlapHours: number,
  ) {
    return rotateWebhookSecret(ctx, id, overlapHours)
  }

  @Mutation(() => [WebhookType], {
    description: 'Remove a webhook and the record of what it was told. Gives those that are left.',
  })
  removeWebhook(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which.' }) id: string) {
    return removeWebhook(ctx, id)
  }

  @Mutation(() => ID, { description: 'Send a webhook a test. Gives the id of the delivery.' })
  testWebhook(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which.' }) id: string) {
    return testWebhook(ctx, id)
  }

  @Query(() => [DeliveryType], {
    description: 'Mails and webhooks with every attempt, newest first. For administrators.',
  })
  deliveries(
    @Ctx() ctx: Context,
    @Arg('state', () => DeliveryStateEnum, {
      nullable: true,
      description: 'Only these. Absent: all.',
    })
    state?: keyof typeof DeliveryStateEnum | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100. Default: 20.' })
    first?: number | null,
  ) {
    return readDeliveries(ctx, { state, first } as Parameters<typeof readDeliveries>[1])
  }

  @Mutation(() => DeliveryType, {
    description: 'Send again what was given up, under the same id. For administrators.',
  })
  replayDelivery(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which delivery.' }) id: string,
  ) {
    return replayDelivery(ctx, id)
  }
}
