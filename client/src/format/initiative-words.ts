import type {
  AiGateState,
  AiMark,
  BenefitType,
  BenefitUnit,
  EvidenceClass,
  InitiativeCategory,
  InitiativeDeliveryStatus,
  InitiativeStage,
  MilestoneState,
} from '@steerboard/schema'
import type { StateMark } from './target-words.js'

export const stageMarks: Record<InitiativeStage, StateMark> = {
  IDEA: { icon: 'provisional', tone: 'open', text: 'Idea' },
  APPROVED: { icon: 'check', tone: 'open', text: 'Approved' },
  STARTED: { icon: 'running', tone: 'good', text: 'Under way' },
  DONE: { icon: 'check', tone: 'good', text: 'Done' },
  STOPPED: { icon: 'none', tone: 'bad', text: 'Stopped' },
}

/** What is done to bring it there. */
export const stageActs: Record<InitiativeStage, string> = {
  IDEA: 'Back to an idea',
  APPROVED: 'Approve',
  STARTED: 'Start it',
  DONE: 'It is done',
  STOPPED: 'Stop it',
}

export const categoryNames: Record<InitiativeCategory, string> = {
  RUN: 'Run',
  GROW: 'Grow',
  TRANSFORM: 'Transform',
}

/** Null: nothing is to be shown. */
const aiMarkMarks: Record<AiMark, StateMark | null> = {
  NONE: null,
  READY: { icon: 'check', tone: 'open', text: 'Uses AI' },
  NOT_READY: { icon: 'warning', tone: 'bad', text: 'Uses AI, gate not open' },
  RISK_ACCEPTED: { icon: 'warning', tone: 'middling', text: 'Uses AI, risk accepted' },
}

/** For good: whatever the gate says later, and also once the risk is accepted. */
const earlyStartMark: StateMark = {
  icon: 'warning',
  tone: 'middling',
  text: 'Began before the gate was open',
}

/** What an initiative carries for its use of AI, beside its name. */
export const aiMarksOf = (initiative: { aiMark: AiMark; earlyStart: object | null }): StateMark[] =>
  [aiMarkMarks[initiative.aiMark], initiative.earlyStart ? earlyStartMark : null].filter(
    mark => mark !== null,
  )

export const aiMarkSentences: Record<AiMark, string> = {
  NONE: '',
  READY: 'It uses artificial intelligence, and the readiness gate is open.',
  NOT_READY:
    'It uses artificial intelligence while the readiness gate is not open. It carries this mark until the committee records by a motion that it accepts the risk.',
  RISK_ACCEPTED:
    'It uses artificial intelligence. The committee has recorded that it accepts the risk.',
}

export const gateWords: Record<AiGateState, string> = {
  READY: 'open',
  NOT_READY: 'not open',
  NOT_ASSESSED: 'not assessed, so not open',
}

export const milestoneMarks: Record<MilestoneState, StateMark> = {
  DONE: { icon: 'check', tone: 'good', text: 'Done' },
  DONE_LATE: { icon: 'check', tone: 'middling', text: 'Done late' },
  LATE: { icon: 'warning', tone: 'bad', text: 'Late' },
  AHEAD: { icon: 'provisional', tone: 'open', text: 'Not due yet' },
}

export const benefitNames: Record<BenefitType, string> = {
  REVENUE: 'Income',
  COST: 'Savings',
  HOURS: 'Hours saved',
  RISK: 'Risk points removed',
  SATISFACTION: 'Satisfied users gained',
}

/** What amounts of a benefit are typed in. */
export const benefitUnits: Record<BenefitType, BenefitUnit> = {
  REVENUE: 'MONEY',
  COST: 'MONEY',
  HOURS: 'HOURS',
  RISK: 'POINTS',
  SATISFACTION: 'POINTS',
}

export const evidenceNames: Record<EvidenceClass, string> = {
  SYSTEM: 'Counted by a system',
  IMPORT: 'From the books',
  DOCUMENTED: 'Documented',
  ATTESTED: 'Stated only',
}

export const deliveryMarks: Record<InitiativeDeliveryStatus, StateMark> = {
  ON_TRACK: { icon: 'check', tone: 'good', text: 'On track' },
  AT_RISK: { icon: 'warning', tone: 'middling', text: 'At risk' },
  OFF_TRACK: { icon: 'none', tone: 'bad', text: 'Off track' },
}
