/** Where a motion stands. */
export const motionStates = ['DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const
export type MotionState = (typeof motionStates)[number]

/** What can be done with a motion. */
export const motionActs = [
  'EDIT',
  'PROPOSE',
  'COMMENT',
  'COUNTER',
  'VOTE',
  'APPROVE',
  'REJECT',
  'WITHDRAW',
] as const
export type MotionAct = (typeof motionActs)[number]

interface Step {
  act: MotionAct
  from: MotionState
  to: MotionState
  /** Who may: the one who moved it, anybody else, or both. */
  by: 'PROPOSER' | 'OTHERS' | 'ANYONE'
}

/**
 * The life of a motion, row by row; what is not here cannot happen. A proposed motion is not edited:
 * votes were given for what it said. Who proposed it never closes it.
 */
export const motionSteps: readonly Step[] = [
  { act: 'EDIT', from: 'DRAFT', to: 'DRAFT', by: 'PROPOSER' },
  { act: 'PROPOSE', from: 'DRAFT', to: 'PROPOSED', by: 'PROPOSER' },
  { act: 'WITHDRAW', from: 'DRAFT', to: 'WITHDRAWN', by: 'PROPOSER' },
  { act: 'COMMENT', from: 'PROPOSED', to: 'PROPOSED', by: 'ANYONE' },
  { act: 'COUNTER', from: 'PROPOSED', to: 'PROPOSED', by: 'ANYONE' },
  { act: 'VOTE', from: 'PROPOSED', to: 'PROPOSED', by: 'ANYONE' },
  { act: 'APPROVE', from: 'PROPOSED', to: 'APPROVED', by: 'OTHERS' },
  { act: 'REJECT', from: 'PROPOSED', to: 'REJECTED', by: 'OTHERS' },
  { act: 'WITHDRAW', from: 'PROPOSED', to: 'WITHDRAWN', by: 'PROPOSER' },
]

/** The state that an act leads to. `null`: not in this state. */
export const stateAfter = (state: MotionState, act: MotionAct): MotionState | null =>
  stepOf(state, act)?.to ?? null

/** Whether the one who acts may, by having proposed the motion or not. */
export function mayAct(state: MotionState, act: MotionAct, isProposer: boolean): boolean {
  const by = stepOf(state, act)?.by
  return by === 'ANYONE' || by === (isProposer ? 'PROPOSER' : 'OTHERS')
}

/** What can still be done in a state. */
export const actsIn = (state: MotionState): MotionAct[] =>
  motionSteps.filter(({ from }) => from === state).map(({ act }) => act)

const stepOf = (state: MotionState, act: MotionAct) =>
  motionSteps.find(step => step.from === state && step.act === act)
