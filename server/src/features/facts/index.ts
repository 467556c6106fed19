export type { OrganisationSettings } from './organisation.store.js'
export { readTimeZone } from './read-time-zone.js'
export { setOrganisation } from './set-organisation.js'
