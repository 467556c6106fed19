export { readExamples } from './examples.js'
export { queryRights } from './rights.js'
