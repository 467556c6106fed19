export {
  type ChosenScope,
  chooseScope,
  labelOf,
  type ScopeQuestion,
  UNKNOWN_CODE,
} from './choose-scope.js'
export { demandWhole } from './demand-whole.js'
export {
  type DirectoryRows,
  loadDirectory,
  loadWholeDirectory,
  type NamedRow,
} from './directory.store.js'
export { loadOrganisation, type OrganisationRow } from './organisation.store.js'
export { placeIn, placeOf } from './place-of.js'
export type { Named, ScopeAnswer, ScopeIds } from './scope.js'
