export type { OrganisationSettings } from './organisation.store.js'
export { readTimeZone } from './read-time-zone.js'
export { factRights } from './rights.js'
export { setOrganisation } from './set-organisation.js'
