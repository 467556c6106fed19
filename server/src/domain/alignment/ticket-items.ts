import { sumOf } from '../statistics/sum-of.js'
import type { CoveredItem } from './coverage.js'

/** Tickets opened for a service in a month. */
export interface ServiceTickets {
  service: { code: string; name: string }
  opened: number
}

/** Of these, the ones of a category that an objective links. */
export interface CategoryTickets {
  category: string
  /** Code of the service that they were opened for. */
  service: string
  opened: number
}

interface TicketLinks {
  ofService(code: string): CoveredItem['links']
  ofCategory(category: string): CoveredItem['links']
}

/**
 * What was asked for, each ticket once: by its category where that is linked, since that says more of
 * it, else by its service.
 */
export function ticketItems(
  services: readonly ServiceTickets[],
  categories: readonly CategoryTickets[],
  { ofService, ofCategory }: TicketLinks,
): CoveredItem[] {
  const base = 'TICKET_CATEGORY'
  const openedIn = (counts: readonly CategoryTickets[]) => sumOf(counts.map(each => each.opened))
  const byCategory = Map.groupBy(categories, ({ category }) => category)
  return [
    ...services.map(({ service: { code, name }, opened }): CoveredItem => {
      const elsewhere = openedIn(categories.filter(({ service }) => service === code))
      const volume = Math.max(0, opened - elsewhere)
      return { base, key: code, label: name, volume, links: ofService(code) }
    }),
    ...[...byCategory].map(([category, counts]): CoveredItem => {
      const volume = openedIn(counts)
      const links = ofCategory(category)
      return { base, key: `category/${category}`, label: category, volume, links }
    }),
  ]
}
