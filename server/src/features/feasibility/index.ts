export { proposeTarget } from './propose-target.js'
