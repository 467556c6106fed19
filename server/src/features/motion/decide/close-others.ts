import type { Ctx } from '../../../platform/context.js'
import type { Motion } from '../motion.js'
import { loadRelatives, moveMotion } from '../stores/motion.store.js'
import { addEvent } from '../stores/motion-record.store.js'

/** With one motion approved, the one it answers and the other answers have been answered: closed. */
export async function closeOthers(tx: Ctx, approved: Motion, personId: string): Promise<void> {
  const open = (await loadRelatives(tx, [approved])).filter(
    ({ id, state }) => state === 'PROPOSED' && id !== approved.id,
  )
  for (const { id, revision } of open) {
    const decided = { by: personId, minuteReference: null, tally: null }
    await moveMotion(tx, { id, revision, from: 'PROPOSED', to: 'REJECTED', decided })
    const event = { motionId: id, personId, otherMotionId: approved.id }
    await addEvent(tx, { ...event, act: 'CLOSED_BY_OTHER' })
  }
}
