export type { OrganisationSettings } from './organisation.store.js'
export { setOrganisation } from './set-organisation.js'
