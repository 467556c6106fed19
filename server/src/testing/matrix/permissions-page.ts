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
import { allTokenUses, isUse, type TokenUse } from '../../domain/access/token-uses.js'
import { places } from './principals.js'

/** What came of asking for one field at the top, for each principal in order. */
export interface Row {
  kind: string
  name: string
  permission: string
  isAllowed: readonly boolean[]
}

/** Whether a role passes everywhere, within a department, for a service: which marks stand for it. */
const MARKS: Record<string, string> = {
  'true,true,true': '●',
  'true,false,false': '○',
  'false,false,false': '·',
}
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const yesOrNo = (is: boolean): string => (is ? '●' : '·')
const shortName = (role: string): string => role.toLowerCase()
const heads = ['nobody', 'guest', ...allRoles.map(shortName), 'token']

/** The page docs/permissions.md: the table of the domain, and what the server did by it. */
export function permissionsPage(rows: readonly Row[]): string {
  return [
    '# Who may do what',
    '',
    'Written by `pnpm run docs:permissions` from the table of the domain ([`permissions.ts`](../server/src/domain/access/permissions.ts)) and from asking the server for every field at the top of the contract as everybody in turn. The test `server/src/access-matrix.test.ts` fails where the server does otherwise than this page says.',
    '',
    '**Nobody** has not signed in where reading is not open, a **guest** has not where it is (`ANONYMOUS_READING`). Under **token** stand the uses that one must have been issued for, where its owner has every role.',
    '',
    '| mark | who has the role passes where it counts |',
    '| :-: | --- |',
    '| ● | in the whole organisation, within a department, and for a service |',
    '| ○ | in the whole organisation only |',
    '| · | nowhere |',
    '',
    '## Roles',
    '',
    ...Object.entries(roles).map(([role, about]) => `- **${shortName(role)}**: ${about}`),
    '',
    `A role counts in the whole organisation, within one department, or for one service. Within a part it allows what is about that part; what is marked ○ it never allows there. An administrator of a department looks after people all of whose roles are within it, and makes them ${rolesOfDepartments.map(shortName).join(', ')}.`,
    '',
    'A token does what its uses name, and no more than its owner may by then ([`token-uses.ts`](../server/src/domain/access/token-uses.ts)). Whoever came in by a password that somebody else knows may do nothing but change it.',
    '',
    '## Permissions',
    '',
    line(['permission', ...heads]),
    line(['---', ...heads.map(() => ':-:')]),
    ...allPermissions.map(permission => line([`\`${permission}\``, ...whoHas(permission)])),
    '',
    '## What can be asked',
    '',
    'The permission that is demanded first, and who came past it, asked with as little as the field takes. Which records and people they then see or change is bounded further: by the rights of the database, by who wrote or owns something, by where it is, and by what state it is in.',
    '',
    line(['', 'permission', ...heads]),
    line(['---', '---', ...heads.map(() => ':-:')]),
    ...rows.map(({ kind, name, permission, isAllowed }) =>
      line([`${kind} \`${name}\``, `\`${permission}\``, ...marksOf(isAllowed)]),
    ),
    '',
    '`/export` and saved queries answer whoever may ask the question itself. `/healthz`, `/readyz` and `/metrics` ask nobody who they are and tell no figure: let only your own machines reach them.',
    '',
  ].join('\n')
}

function usesIn(passes: (use: TokenUse, index: number) => boolean): string {
  const uses = allTokenUses.filter(passes)
  if (uses.length === 0) return '·'
  return uses.length === allTokenUses.length ? 'any' : uses.map(use => `\`${use}\``).join(', ')
}

/** One mark for each head, of what came for each principal in the order of `givenPrincipals`. */
function marksOf(isAllowed: readonly boolean[]): string[] {
  const count = allRoles.length
  const [nobody, guest, ...others] = isAllowed.map(Boolean)
  const inPlaces = places.map((_, place) => others.slice(place * count, (place + 1) * count))
  return [
    yesOrNo(nobody === true),
    yesOrNo(guest === true),
    ...allRoles.map((_, role) => markOf(inPlaces.map(row => row[role] === true))),
    usesIn((_, index) => others[places.length * count + index] === true),
  ]
}

function markOf(inPlaces: readonly boolean[]): string {
  const mark = MARKS[String(inPlaces)]
  if (mark) return mark
  throw new Error(
    `No mark for a role that passes everywhere, in a department, for a service: ${inPlaces}`,
  )
}

function whoHas(permission: Permission): string[] {
  const given: string | readonly string[] = permissions[permission]
  const [isOpen, isRead] = [given === ANYONE, given === READERS]
  const allowed: string | readonly string[] = isOpen || isRead ? allRoles : given
  const has = wholeOnly.has(permission) ? '○' : '●'
  return [
    yesOrNo(isOpen),
    yesOrNo(isOpen || isRead),
    ...allRoles.map(role => (allowed.includes(role) ? has : '·')),
    usesIn(use => isUse([use], permission)),
  ]
}
