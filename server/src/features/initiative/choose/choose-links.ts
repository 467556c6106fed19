import { localDateOf } from '../../../domain/calendar/time-zone.js'
import { linkFaults, type ObjectiveLink } from '../../../domain/initiative/links.js'
import type { Ctx } from '../../../platform/context.js'
import { Invalid } from '../../../platform/errors.js'
import { loadOrganisation } from '../../directory/index.js'
import { type AgreedStrategy, readStrategyBook } from '../../strategy/index.js'

/** How much of an initiative somebody means for an objective. */
export interface LinkInput {
  /** Number of the objective. */
  objective: string
  share: number
  isPrimary: boolean
}

/**
 * Links to objectives that the committee has agreed to and not closed.
 * @throws Invalid with everything that is wrong with them, and the objectives that can be named.
 */
export async function chooseLinks(ctx: Ctx, asked: readonly LinkInput[]): Promise<ObjectiveLink[]> {
  const links = asked.map(({ objective, share, isPrimary }) => ({ objective, share, isPrimary }))
  if (links.length === 0) return links
  const [book, { timeZone }] = await Promise.all([readStrategyBook(ctx), loadOrganisation(ctx)])
  const today = localDateOf(ctx.now, timeZone)
  const unknown = links.flatMap(({ objective }) => faultOf(book, objective, today) ?? [])
  const faults = [...unknown, ...linkFaults(links)]
  if (faults.length === 0) return links
  const allowed = unknown.length > 0 ? openObjectives(book, today) : []
  throw new Invalid(
    faults.join(' '),
    faults.map(message => ({ argument: 'objectives', message, allowed })),
  )
}

function faultOf(book: AgreedStrategy, objective: string, today: string): string | null {
  const id = /^[1-9]\d{0,8}$/.test(objective) ? Number(objective) : null
  const title = id === null ? null : book.titleOf(id)
  if (id === null || title === null)
    return `The committee has agreed to no objective of the number ${objective}.`
  return book.holdsFrom(id, today)
    ? null
    : `The objective “${title}” is closed: take it out, or choose another.`
}

const openObjectives = (book: AgreedStrategy, today: string): string[] =>
  [...new Set(book.versions.map(({ objectiveId }) => objectiveId))]
    .filter(id => book.holdsFrom(id, today))
    .map(id => `${id}: ${book.titleOf(id)}`)
