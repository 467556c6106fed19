/**
 * The door of the maturity slice. Whoever needs the gate asks `gateOn(ctx, day)`; what it rests on
 * comes with it.
 */
export { answerItem, handIn } from './answer-item.js'
export { closeRound } from './close-round.js'
export { installMaturityGuards } from './guards/guards.store.js'
export { linkGoal } from './link-goal.js'
export { openRound } from './open-round.js'
export { readGate as gateOn } from './read-gate.js'
export { readGoals } from './read-goals.js'
export { readRounds } from './read-rounds.js'
export { maturityRights } from './rights.js'
