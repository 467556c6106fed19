export { readExamples } from './examples.js'
export { readKeptQuestion } from './read-queries.js'
export { queryRights } from './rights.js'
