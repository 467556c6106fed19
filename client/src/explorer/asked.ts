import { createGraphqlClient } from '../lib/graphql.js'

/** What the explorer itself asks, beside what its reader does. */
export const asked = createGraphqlClient(() => {
  location.replace(`/sign-in?returnTo=${encodeURIComponent(location.pathname)}`)
})
