import { ViewerDocument } from '@steerboard/schema'
import { createGraphqlClient } from '../lib/graphql.js'
import { isShutOut } from '../lib/viewer.js'

const signInFirst = () =>
  location.replace(`/sign-in?returnTo=${encodeURIComponent(location.pathname)}`)

/** What the explorer itself asks, beside what its reader does. */
export const asked = createGraphqlClient(signInFirst)

/**
 * Leads those who may ask nothing to the page Sign in, before anything is asked that would be
 * refused. Resolves with whether the page goes on.
 */
export async function isOpen(): Promise<boolean> {
  const { data } = await asked.query(ViewerDocument, {}).toPromise()
  if (!isShutOut(data?.viewer)) return true
  signInFirst()
  return false
}
