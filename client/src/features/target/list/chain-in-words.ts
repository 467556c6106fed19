import type { ChainPartsFragment } from '@steerboard/schema'

/**
 * From whom a target comes, with everybody who was asked before: "from Whole organisation; E-mail
 * and IT Services have none". Empty where the scope that was asked first has it.
 */
export function chainInWords(chain: readonly ChainPartsFragment[]): string {
  const last = chain.at(-1)
  if (!last || chain.length < 2 || last.outcome === 'NONE') return ''
  const without = chain.slice(0, -1).map(({ scope }) => scope.label)
  const verb = without.length === 1 ? 'has' : 'have'
  return `from ${last.scope.label}; ${without.join(' and ')} ${verb} none of ${without.length === 1 ? 'its' : 'their'} own`
}
