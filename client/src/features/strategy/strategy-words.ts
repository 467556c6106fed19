import type {
  LinkStrength,
  ObjectiveKind,
  ObjectiveStatus,
  ObjectiveVersionState,
  WorkKind,
} from '@steerboard/schema'
import { mark, type StateMark } from '../../format/target-words.js'

export const objectiveMarks: Record<ObjectiveStatus, StateMark> = {
  DRAFT: mark('provisional', 'open', 'Draft'),
  PROPOSED: mark('running', 'middling', 'Before the committee'),
  APPROVED: mark('check', 'good', 'Approved'),
  CLOSED: mark('level', 'open', 'Closed'),
}

export const versionMarks: Record<ObjectiveVersionState, StateMark> = {
  SCHEDULED: mark('provisional', 'middling', 'To come'),
  IN_FORCE: mark('check', 'good', 'In force'),
  ENDED: mark('level', 'open', 'Ended'),
  REPLACED: mark('none', 'open', 'Replaced before its day'),
}

export const kindNames: Record<ObjectiveKind, string> = {
  COMMITTED: 'Committed: expected to be reached',
  ASPIRATIONAL: 'Aspirational: most of it is good',
}

export const shortKind = (kind: ObjectiveKind): string => kindNames[kind].replace(/:.*/, '')

export const workKinds: Record<WorkKind, string> = {
  SERVICE: 'Service',
  SPEND: 'Spending',
  EFFORT: 'Effort',
  TICKET_CATEGORY: 'Tickets of a category',
}

export const strengthNames: Record<LinkStrength, string> = {
  STRONG: 'Strong: it is reached with it',
  MEDIUM: 'Medium: it needs it',
  WEAK: 'Weak: it helps',
}

export const shortStrength = (strength: LinkStrength): string =>
  strengthNames[strength].replace(/:.*/, '')

export const percent = (share: number): string => `${Math.round(share * 100)}%`

export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`
