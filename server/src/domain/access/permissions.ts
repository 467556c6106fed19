import { allRoles, type Role } from './role.js'

/** Whoever reaches the page, signed in or not. */
export const ANYONE = 'anyone'

/** Whoever has a role here; where reading is open, those too who have not signed in. */
export const READERS = 'readers'

const everyRole = allRoles

/**
 * Who may do what: the one table. A verb names its permission in `ctx.demand`; a permission that is
 * not here is refused to everybody, and a test finds it.
 */
export const permissions = {
  'kpi.read': READERS,
  'record.read': READERS,
  'alignment.read': READERS,
  'import.read': ['ANALYST', 'IMPORTER', 'ADMINISTRATOR'],
  'import.apply': ['IMPORTER', 'ADMINISTRATOR'],
  // How files with other headers are read, for all who import.
  'import.map': ['IMPORTER', 'ADMINISTRATOR'],
  'organisation.set': ['ADMINISTRATOR'],
  'viewer.read': ANYONE,
  'session.open': ANYONE,
  'session.close': ANYONE,
  // Of one's own, each.
  'session.read': everyRole,
  'password.change': everyRole,
  'profile.set': everyRole,
  // To see and end them.
  'token.own': everyRole,
  'token.issue': ['ANALYST', 'IMPORTER', 'ADMINISTRATOR', 'AUDITOR'],
  'token.administer': ['ADMINISTRATOR'],
  'alert.read': READERS,
  'alert.evaluate': ['ANALYST', 'ADMINISTRATOR'],
  'alert.acknowledge': ['MEMBER', 'CHAIR', 'OWNER', 'ANALYST'],
  'alert.rule': ['ANALYST', 'ADMINISTRATOR'],
  'person.read': everyRole,
  'person.administer': ['ADMINISTRATOR'],
  'audit.read': ['AUDITOR', 'ADMINISTRATOR'],
  'bi.administer': ['ADMINISTRATOR'],
  'inbox.read': everyRole,
  'inbox.set': everyRole,
  'delivery.read': ['ADMINISTRATOR'],
  'delivery.administer': ['ADMINISTRATOR'],
  'target.read': READERS,
  'motion.read': READERS,
  'objective.read': READERS,
  // An owner proposes within the own department.
  'motion.propose': ['MEMBER', 'CHAIR', 'OWNER'],
  'motion.comment': ['EXECUTIVE', 'MEMBER', 'CHAIR', 'OWNER', 'ANALYST'],
  'motion.vote': ['MEMBER', 'CHAIR'],
  // Two of them, so that what the chair proposes can be closed by another.
  'motion.decide': ['CHAIR', 'EXECUTIVE'],
  'annotation.write': ['EXECUTIVE', 'MEMBER', 'CHAIR', 'OWNER', 'ANALYST', 'ADMINISTRATOR'],
  // To withdraw what somebody else wrote.
  'annotation.moderate': ['CHAIR', 'ADMINISTRATOR'],
  'baseline.decide': ['CHAIR', 'OWNER', 'ANALYST'],
  'committee.set': ['CHAIR'],
  'maturity.read': READERS,
  // Of one's own assessment alone, and only who was asked.
  'maturity.rate': everyRole,
  'maturity.administer': ['CHAIR', 'ADMINISTRATOR'],
  'initiative.read': READERS,
  'initiative.draft': ['MEMBER', 'CHAIR', 'OWNER'],
  // Milestones, costs, benefits and stages: of what one drafted, owns or sponsors.
  'initiative.report': ['MEMBER', 'CHAIR', 'OWNER', 'ANALYST'],
  // The same for everybody's.
  'initiative.moderate': ['CHAIR', 'ANALYST'],
  'initiative.score': ['MEMBER', 'CHAIR'],
  'initiative.round': ['CHAIR'],
  // What cost centres spend and teams work.
  'work.record': ['OWNER', 'ANALYST', 'ADMINISTRATOR'],
  'service.result': ['MEMBER', 'CHAIR', 'OWNER', 'ANALYST'],
  // Of departments and teams; a personal goal is seen by its owner and those whom it is shared with.
  'goal.read': READERS,
  // Of departments and teams, an owner within the own department.
  'goal.write': ['MEMBER', 'CHAIR', 'OWNER'],
  // One's own goals, and the reports on goals that one answers for.
  'goal.own': everyRole,
  // Shared ones, and one's own.
  'query.read': READERS,
  'query.save': everyRole,
} as const satisfies Record<string, typeof ANYONE | typeof READERS | readonly Role[]>

export type Permission = keyof typeof permissions

/**
 * What is about the organisation as a whole, however it is asked for: a role within a department or
 * for a service never counts for it.
 */
export const wholeOnly: ReadonlySet<Permission> = new Set<Permission>([
  'import.map',
  'organisation.set',
  'audit.read',
  'bi.administer',
  'delivery.read',
  'delivery.administer',
  'token.administer',
  // A rule holds for a KPI wherever it is measured, and an evaluation is of all series.
  'alert.rule',
  'alert.evaluate',
  // There is one committee, and one portfolio.
  'motion.vote',
  'motion.decide',
  'committee.set',
  'maturity.administer',
  'initiative.round',
  'initiative.score',
  'initiative.moderate',
])

export const allPermissions = Object.keys(permissions) as Permission[]

export const isPermission = (text: string): text is Permission => Object.hasOwn(permissions, text)
