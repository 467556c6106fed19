import type { Ctx } from '../../../platform/context.js'
import { asPerson } from '../../auth/index.js'
import { draftInitiativeMotion } from '../../initiative/index.js'
import { decideMotion, proposeMotion, voteOnMotion } from '../../motion/index.js'
import { personId } from '../story/people.js'
import type { ToldInitiative } from '../story/told-initiative.js'
import type { CommitteeDates } from './dates.js'
import type { PersonNumber } from './told-motion.js'

const chair: PersonNumber = 2
const voters: readonly PersonNumber[] = [2, 3, 4, 5, 7]

/** The committee agrees to an initiative by a motion, as it does to a target. */
export async function agreeToInitiative(
  tx: Ctx,
  dates: CommitteeDates,
  {
    id,
    told: { approved },
  }: { id: string; told: { approved: NonNullable<ToldInitiative['approved']> } },
): Promise<void> {
  const { month, day, by, minutes, rationale } = approved
  const proposed = dates.morning(month, day)
  const as = async (number: PersonNumber, now: Date): Promise<Ctx> => ({
    ...(await asPerson(tx, personId(number))),
    now,
  })
  const author = await as(by, proposed)
  const effectiveFrom = dates.day(month, day + 10)
  const draft = await draftInitiativeMotion(author, { initiative: id, effectiveFrom, rationale })
  const motion = await proposeMotion(author, { id: draft.id, revision: draft.revision })
  for (const number of voters)
    await voteOnMotion(await as(number, dates.after(proposed, 4, number)), {
      id: motion.id,
      choice: 'FOR',
    })
  const closing = { id: motion.id, revision: motion.revision, minuteReference: minutes }
  await decideMotion(await as(chair, dates.after(proposed, 8, 12)), closing)
}
