import type { InteractionFact } from '../facts.js'
import type { Lived } from '../life/live-ticket.js'
import { randomStream } from '../prng.js'
import type { Timeline } from '../story/timeline.js'
import { identity } from './surveys.js'

/** The telephone system of the IT service desk has told of its calls for so many days. */
const recordedDays = 430
const day = 86_400_000
const minute = 60_000
const spoken = new Set(['PHONE', 'CHAT', 'WALK_UP'])

/** The conversation a ticket was made of, and now and then another one that needed no ticket. */
export function conversationsOf({ life, circumstances }: Lived, timeline: Timeline) {
  const { told, openedAt } = life
  const isRecorded = openedAt > timeline.end - recordedDays * day
  if (told.department !== 'IT' || !spoken.has(told.channel) || !isRecorded) return []
  const rng = randomStream('conversation', told.externalId)
  const { skill } = circumstances.arrival.causes
  const talk = (seconds: number) => Math.round(rng.logNormal(seconds, 0.5)) * 1000
  const team = life.assignments[0]?.team ?? null
  const conversation = (place: number, over: Partial<InteractionFact>): InteractionFact => {
    const closedAt = openedAt + (place - 1) * rng.int(4, 55) * minute + talk(290)
    return {
      ...identity(`${told.externalId}-C${place}`, closedAt),
      service: told.service,
      department: told.department,
      channel: told.channel,
      team,
      requesterDepartment: told.requesterDepartment,
      openedAt: new Date(Math.max(openedAt, closedAt - talk(290))),
      closedAt: new Date(closedAt),
      ticket: null,
      transferred: false,
      abandoned: false,
      ...over,
    }
  }
  const found = [conversation(1, { ticket: told.externalId })]
  if (rng.chance(0.5 + 0.12 * skill))
    found.push(conversation(2, { transferred: rng.chance(0.07), abandoned: rng.chance(0.06) }))
  return found
}
