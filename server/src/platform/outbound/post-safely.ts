import { lookup } from 'node:dns'
import { type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { addressFault, PRIVATE } from './check-address.js'
import { isPrivateAddress } from './is-private-address.js'

export interface Post {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
  /** Our own networks are allowed, and http. */
  mayBePrivate: boolean
  /** Everything together must be done in so long; default ten seconds. */
  withinMs?: number
}

export class NotPosted extends Error {
  override readonly name = 'NotPosted'
}

const WITHIN_MS = 10_000
const MOST_BYTES = 64 * 1024

/**
 * Posts to an address that somebody typed, and resolves with the status. It connects only to an
 * address that was checked, follows no redirect, and reads no more of the answer than 64 KiB, of
 * which nothing is kept. Rejects with NotPosted where there was no answer.
 */
export function postSafely(post: Post): Promise<{ status: number }> {
  const fault = addressFault(post.url, post)
  if (fault) return Promise.reject(new NotPosted(fault))
  const url = new URL(post.url)
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    lookup: checkedLookup(post.mayBePrivate),
    headers: { ...post.headers, 'content-length': Buffer.byteLength(post.body) },
    signal: AbortSignal.timeout(post.withinMs ?? WITHIN_MS),
  }
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain
    const sent = send(url, options, answer => {
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > MOST_BYTES) answer.destroy()
      })
      answer.on('close', () => resolve({ status: answer.statusCode ?? 0 }))
      answer.on('error', () => {})
    })
    sent.on('error', error => reject(notPosted(error)))
    sent.end(post.body)
  })
}

/** Every address of the name has to be allowed: one that changes between two looks is looked at once. */
export function checkedLookup(mayBePrivate: boolean, resolve = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : []
      const [first] = addresses
      if (error || !first) return callback(error ?? new NotPosted('The name is unknown.'), '')
      if (!mayBePrivate && addresses.some(({ address }) => isPrivateAddress(address)))
        return callback(new NotPosted(PRIVATE), '')
      if (options.all) return callback(null, addresses)
      callback(null, first.address, first.family)
    })
  }
}

/** What may be shown of it: our own words, or the code of the system. */
function notPosted(error: Error & { code?: string }): NotPosted {
  if (error instanceof NotPosted) return error
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return new NotPosted('There was no answer in time.')
  return new NotPosted(`The connection failed (${error.code ?? error.name}).`)
}
