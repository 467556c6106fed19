export { changeKinds, type Difference } from './compare-definitions.js'
export { type DefinitionsImport, importDefinitions } from './import-definitions.js'
export { writeDefinitions } from './read-definitions.js'
