import type { Delivery } from '../../domain/initiative/delivery/delivery.js'
import type { ObjectiveLink } from '../../domain/initiative/links.js'
import type { Ctx } from '../../platform/context.js'
import { type BookQuestion, readBook } from './read-book.js'
import { standings } from './standing.js'

/** What the alignment score takes of an initiative. */
export interface InitiativeInForce {
  id: number
  title: string
  /** In the currency of the organisation. */
  budget: number
  /** Days of work. */
  effortDays: number
  /** 0 to 1, with its three parts. */
  delivery: Delivery
  /** Objectives that it is for, by id; whether they are approved is for the strategy to say. */
  links: readonly ObjectiveLink[]
  /** Code of the service whose figures it is to move; null: the organisation's. */
  service: string | null
  /** Codes of the KPIs that it is to move. */
  kpis: readonly string[]
  /** Approved and not over, and begun or due to begin. */
  isActive: boolean
}

/** The initiatives that the committee agreed to, as of a day, as known at a moment. */
export async function readInitiativesInForce(
  ctx: Ctx,
  asked: BookQuestion,
): Promise<InitiativeInForce[]> {
  ctx.demand('initiative.read')
  const book = await readBook(ctx, asked)
  return standings(book)
    .filter(({ approval }) => approval !== null)
    .map(({ id, inForce, delivery, isActive }) => ({
      id,
      title: inForce.title,
      budget: inForce.budget,
      effortDays: inForce.effortDays,
      delivery,
      links: inForce.links,
      service: inForce.service,
      kpis: inForce.kpis,
      isActive,
    }))
}
