import {
  type Client,
  cacheExchange,
  createClient,
  fetchExchange,
  mapExchange,
  type OperationResult,
  subscriptionExchange,
} from '@urql/core'
import { createClient as createSocket } from 'graphql-ws'
import { rememberingFetch } from './unchanged-answers.js'

const LONGEST_WAIT_MS = 60_000

/**
 * The only way to the server: every question of `schema/operations`, posted to our own origin, and
 * what it tells without being asked again, over a socket that is opened when somebody listens.
 * @param onUnauthenticated called where a question would only be answered to who has signed in.
 */
export const createGraphqlClient = (
  onUnauthenticated: () => void = () => {},
  url = '/graphql',
): Client => {
  const socket = createSocket({
    url: () => new URL(url, location.href).href.replace(/^http/, 'ws'),
    lazy: true,
    // Where sockets do not get through, the page still asks when the reader comes back.
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: attempt =>
      pause(Math.min(1000 * 2 ** attempt, LONGEST_WAIT_MS) * (1 + Math.random())),
  })
  return createClient({
    url,
    exchanges: [
      cacheExchange,
      mapExchange({
        onResult: result => {
          if (needsSignIn(result)) onUnauthenticated()
        },
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: sink => ({
            unsubscribe: socket.subscribe(
              { query: query ?? '', variables: variables ?? {} },
              sink as never,
            ),
          }),
        }),
      }),
    ],
    requestPolicy: 'cache-and-network',
    fetch: rememberingFetch((...asked) => fetch(...asked)),
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
  })
}

/** A wrong password is refused in the same way, which asks for nothing but another try. */
const needsSignIn = ({ operation, error }: OperationResult): boolean =>
  operation.kind === 'query' &&
  (error?.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED') ?? false)

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Asks for the answer to a question as a file. */
export const askForFile = (question: object, url = '/export'): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  })

/** Sends a part of a file that is to be imported; what went wrong is in the answer. */
export const sendPart = (upload: string, ordinal: number, part: Blob): Promise<Response> =>
  fetch(`/imports/${upload}/parts/${ordinal}`, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream' },
    body: part,
  })
