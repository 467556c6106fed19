export { readWatermelons } from './read-watermelons.js'
