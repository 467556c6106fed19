import type { TokenState, TokenUse } from '@steerboard/schema'

export const tokenUseNames: Record<TokenUse, string> = {
  READ_FIGURES: 'Read figures',
  READ_PEOPLE: 'Read people',
  IMPORT: 'Import records',
  READ_AUDIT: 'Read the audit',
  READ_DELIVERIES: 'Read deliveries',
}

export const tokenUseHints: Record<TokenUse, string> = {
  READ_FIGURES: 'Figures, records, targets, alerts, strategy, shared saved queries',
  READ_PEOPLE: 'Who is here, with their roles',
  IMPORT: 'Bring records in, and see what became of imports',
  READ_AUDIT: 'The record of what was done, to keep it elsewhere',
  READ_DELIVERIES: 'What became of mails and webhooks',
}

export const tokenStateNames: Record<TokenState, string> = {
  ACTIVE: 'Active',
  EXPIRED: 'Expired',
  REVOKED: 'Revoked',
}

interface Kept {
  uses: readonly TokenUse[]
  departments: readonly string[]
  services: readonly string[]
}

/** What a token may do, and where: "Read figures, within IT". */
export const tokenInWords = ({ uses, departments, services }: Kept): string => {
  const places = [...departments, ...services]
  const what = uses.map(use => tokenUseNames[use]).join(', ')
  return places.length > 0 ? `${what}, within ${places.join(', ')}` : what
}
