/** What people are here. One person may be several. */
export const roles = {
  EXECUTIVE: 'Reads the board and decides by it; gets what a board gets.',
  MEMBER: 'Sits on the steering committee: proposes, comments and votes.',
  CHAIR: 'Chairs the committee: votes too, opens and closes motions, and records decisions.',
  OWNER: 'Answers for a service or a KPI: proposes targets, acknowledges alerts.',
  ANALYST: 'Works with the numbers: asks anything, sets alert rules, writes annotations.',
  IMPORTER: 'Brings facts in.',
  ADMINISTRATOR: 'Looks after people, settings and deliveries. Has no vote by that.',
  AUDITOR: 'Reads the record of everything that was done and tried, and changes nothing.',
} as const

export type Role = keyof typeof roles

export const allRoles = Object.keys(roles) as Role[]

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)

/** A role that a person has: everywhere, within one department, or for one service. */
export interface Grant {
  role: Role
  /** Id of the department; null: of no department in particular. */
  departmentId: number | null
  /** Id of the service; both null: the whole organisation. */
  serviceId: number | null
}
