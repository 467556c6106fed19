export { assessFeasibility } from './assess-feasibility.js'
