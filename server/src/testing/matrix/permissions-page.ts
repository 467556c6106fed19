import { rolesOfDepartments } from '../../domain/access/look-after.js'
import {
  ANYONE,
  allPermissions,
  type Permission,
  permissions,
  READERS,
  wholeOnly,
} from '../../domain/access/permissions.js'
import { allRoles, roles } from '../../domain/access/role.js'

/** What came of asking for one field at the top, for each principal in order. */
export interface Row {
  kind: string
  name: string
  permission: string
  isAllowed: readonly boolean[]
}

const MARKS = { true: '●', false: '·' } as const
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const mark = (is: boolean): string => MARKS[`${is}`]
const shortName = (role: string): string => role.toLowerCase()

/** The page docs/permissions.md: the table of the domain, and what the server did by it. */
export function permissionsPage(principals: readonly string[], rows: readonly Row[]): string {
  const names = ['nobody', 'guest', ...allRoles.map(shortName)]
  return [
    '# Who may do what',
    '',
    'Written by `pnpm run docs:permissions` from the table of the domain ([`permissions.ts`](../server/src/domain/access/permissions.ts)) and from asking the server for every field at the top of the contract as everybody in turn. The test `server/src/access-matrix.test.ts` fails where the server does otherwise than this page says.',
    '',
    '**Nobody** has not signed in where reading is not open, a **guest** has not where it is (`ANONYMOUS_READING`). ● may, · may not.',
    '',
    '## Roles',
    '',
    ...Object.entries(roles).map(([role, about]) => `- **${shortName(role)}**: ${about}`),
    '',
    `A role counts in the whole organisation, within one department, or for one service. Within a part it allows what is about that part; what is marked *whole* it never allows there. An administrator of a department looks after people all of whose roles are within it, and makes them ${rolesOfDepartments.map(shortName).join(', ')}.`,
    '',
    'A token does what its uses name, and no more than its owner may by then ([`token-uses.ts`](../server/src/domain/access/token-uses.ts)). Whoever came in by a password that somebody else knows may do nothing but change it.',
    '',
    '## Permissions',
    '',
    line(['permission', ...names, 'where']),
    line(['---', ...names.map(() => ':-:'), '---']),
    ...allPermissions.map(permission =>
      line([`\`${permission}\``, ...whoHas(permission).map(mark), whereOf(permission)]),
    ),
    '',
    '## What can be asked',
    '',
    'The permission that is demanded first, and who came past it. *Department* and *service*: somebody who has every role, but only within a department or for a service. Which records and people they then see or change is bounded further: by the rights of the database, by who wrote or owns something, and by what state it is in.',
    '',
    line(['', 'permission', ...principals]),
    line(['---', '---', ...principals.map(() => ':-:')]),
    ...rows.map(({ kind, name, permission, isAllowed }) =>
      line([`${kind} \`${name}\``, `\`${permission}\``, ...isAllowed.map(mark)]),
    ),
    '',
    '`/export` and saved queries answer whoever may ask the question itself. `/healthz`, `/readyz` and `/metrics` ask nobody who they are and tell no figure: let only your own machines reach them.',
    '',
  ].join('\n')
}

function whoHas(permission: Permission): boolean[] {
  const allowed: string | readonly string[] = permissions[permission]
  const isOpen = allowed === ANYONE
  const isRead = allowed === READERS
  return [
    isOpen,
    isOpen || isRead,
    ...allRoles.map(role => isOpen || isRead || allowed.includes(role)),
  ]
}

const whereOf = (permission: Permission): string => (wholeOnly.has(permission) ? 'whole' : '')
