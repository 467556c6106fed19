import { SavedQueryDocument, type SavedQueryPartsFragment } from '@steerboard/schema'
import { asked } from './asked.js'

const ADDRESS = /^\/explorer\/q\/([a-z0-9-]+)$/

/** The saved query that is open, whose address the page has; null: none. */
let open: SavedQueryPartsFragment | null = null

export const openQuery = (): SavedQueryPartsFragment | null => open

/** Opens the query that the address names. One that may not be seen leaves the page without it. */
export async function openAddressed(): Promise<SavedQueryPartsFragment | null> {
  const [, slug] = ADDRESS.exec(location.pathname) ?? []
  if (slug === undefined) return null
  const { data } = await asked.query(SavedQueryDocument, { slug }).toPromise()
  if (data) open = data.savedQuery
  else history.replaceState(null, '', '/explorer')
  return open
}

/** Takes note of what is open now and gives it its address. */
export function nowOpen(query: SavedQueryPartsFragment | null): void {
  open = query
  const path = query ? `/explorer/q/${query.slug}` : '/explorer'
  if (location.pathname !== path) history.pushState(null, '', path)
}
