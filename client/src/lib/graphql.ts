import { type Client, cacheExchange, createClient, fetchExchange } from '@urql/core'

/** The only way to the server: every question of `schema/operations`, posted to our own origin. */
export const createGraphqlClient = (url = '/graphql'): Client =>
  createClient({
    url,
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
  })
