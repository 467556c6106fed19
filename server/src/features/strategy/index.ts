export type { ObjectiveAnswer } from './answer/objective-answer.js'
export { draftObjectiveClose, editObjectiveClose } from './draft-close.js'
export { draftObjective, editObjective } from './draft-objective.js'
export { draftScoreWeights, editScoreWeights } from './draft-score-weights.js'
export { installStrategyGuards } from './guards/guards.store.js'
export { objectivePath } from './objective-content.js'
export { chooseWeights, type SomeWeights } from './propose/choose-weights.js'
export type { ObjectiveQuestion } from './propose/objective-question.js'
export { readAgreedReading } from './read-agreed-reading.js'
export { type FindingAnswer, readFindings } from './read-findings.js'
export { readLinkableWork } from './read-linkable-work.js'
export { readObjective, readObjectives } from './read-objectives.js'
export { readScoreWeights, type ScoreWeightsOn } from './read-score-weights.js'
export { type AgreedStrategy, readStrategyBook } from './read-strategy-book.js'
export {
  type LinkedKpi,
  type ObjectiveInForce,
  readStrategyOn,
  type StrategyInForce,
} from './read-strategy-on.js'
export { readWorkVolumes } from './read-work-volumes.js'
export { recordWorkVolumes } from './record-work-volumes.js'
export { strategyRights } from './rights.js'
export { strategyRowRules } from './row-rules.js'
export type { AgreedObjective } from './stores/objective.store.js'
