import { isTimeOfDay, type Preference } from '../../domain/notification/when-to-send.js'
import type { Ctx } from '../../platform/context.js'
import { Invalid } from '../../platform/errors.js'
import { ownId } from './own.js'
import { loadPreference, savePreference } from './stores/message.store.js'

/** What the person who asks wants by mail, and when. */
export async function readPreference(ctx: Ctx): Promise<Preference> {
  ctx.demand('inbox.read')
  return loadPreference(ctx, ownId(ctx))
}

/** @throws Invalid for a time that is none, or one of two. */
export async function setPreference(ctx: Ctx, preference: Preference): Promise<Preference> {
  ctx.demand('inbox.set')
  const { isMailWanted, digest, quietFrom, quietUntil } = preference
  for (const [argument, time] of Object.entries({ quietFrom, quietUntil }))
    if (time !== null && !isTimeOfDay(time))
      throw refusal(argument, 'A time of day is written HH:MM, from 00:00 to 23:59.')
  if ((quietFrom === null) !== (quietUntil === null))
    throw refusal('quietUntil', 'Quiet hours have a beginning and an end, or neither.')
  await savePreference(ctx, ownId(ctx), { isMailWanted, digest, quietFrom, quietUntil })
  return readPreference(ctx)
}

const refusal = (argument: string, message: string): Invalid =>
  new Invalid(message, [{ argument: `input.${argument}`, message }])
