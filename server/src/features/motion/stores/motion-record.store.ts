import type { VoteChoice } from '../../../domain/motion/tally.js'
import type { Ctx } from '../../../platform/context.js'
import type { EventAct, MotionEvent, MotionVote } from '../motion.js'

/** Gives or changes the vote of a person. */
export async function saveVote(
  ctx: Ctx,
  motionId: number,
  personId: string,
  choice: VoteChoice,
): Promise<void> {
  await ctx.sql`
    insert into motion_vote (motion_id, person_id, choice, at)
    values (${motionId}, ${personId}, ${choice}, ${ctx.now})
    on conflict (motion_id, person_id) do update set choice = excluded.choice, at = excluded.at`
}

export async function loadVotes(ctx: Ctx, motionIds: readonly number[]): Promise<MotionVote[]> {
  return ctx.sql<MotionVote[]>`
    select motion_id as "motionId", person_id as "personId", choice, at
    from motion_vote where motion_id = any(${[...motionIds]}) order by at, person_id`
}

export interface NewEvent {
  motionId: number
  personId: string
  act: EventAct
  text?: string | null
  otherMotionId?: number
}

/** Adds to the history of a motion. */
export async function addEvent(
  ctx: Ctx,
  { motionId, personId, act, text = null, otherMotionId }: NewEvent,
): Promise<void> {
  await ctx.sql`
    insert into motion_event (motion_id, at, person_id, act, text, other_motion_id)
    values (${motionId}, ${ctx.now}, ${personId}, ${act}, ${text}, ${otherMotionId ?? null})`
}

/** The history of motions, oldest first. */
export async function loadEvents(ctx: Ctx, motionIds: readonly number[]): Promise<MotionEvent[]> {
  return ctx.sql<MotionEvent[]>`
    select id, motion_id as "motionId", at, person_id as "personId", act, text,
      other_motion_id as "otherMotionId"
    from motion_event where motion_id = any(${[...motionIds]}) order by id`
}
