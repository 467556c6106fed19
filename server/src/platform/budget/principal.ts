import { isIPv6 } from 'node:net'
import type { Actor } from '../context.js'

/** Whose budget a request counts to: the actor's, or for those unknown, that of their address. */
export function principalOf({ kind, id }: Actor, address: string): string {
  return kind === 'anonymous' ? `anonymous/${networkOf(address)}` : `${kind}/${id}`
}

/** Who has one IPv6 address has 2^64 of them. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.toLowerCase().startsWith('::ffff:')) return address
  const [left = '', right] = address.split('%')[0]?.split('::') ?? []
  const groups = left.split(':').filter(Boolean)
  const after = (right ?? '').split(':').filter(Boolean)
  while (right !== undefined && groups.length + after.length < 8) groups.push('0')
  return [...groups, ...after]
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')
}
