import { isIP } from 'node:net'
import { isPrivateAddress } from './is-private-address.js'

/** Why nothing is sent to this address, or null; what its name resolves to is checked later. */
export function addressFault(
  text: string,
  { mayBePrivate }: { mayBePrivate: boolean },
): string | null {
  const url = URL.parse(text)
  if (!url || /[\p{Cc}\s]/u.test(text)) return 'That is no web address.'
  if (url.username || url.password) return 'An address carries no user name or password.'
  if (mayBePrivate) return /^https?:$/.test(url.protocol) ? null : 'Only http and https are spoken.'
  if (url.protocol !== 'https:') return 'Only https is spoken.'
  if (url.port !== '') return 'Only the usual port of https is used.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && isPrivateAddress(host)) return PRIVATE
  return null
}

export const PRIVATE =
  'The address leads into a private network; WEBHOOK_PRIVATE_ADDRESSES=allow permits that.'
