import { z } from 'zod'
import type { GroupMapping, RoleOfGroup } from '../domain/access/groups.js'
import { allRoles, isRole } from '../domain/access/role.js'
import { variable } from './variable.js'

const issuer = z
  .string()
  .refine(isIssuer, {
    error:
      'must be an https address without ? and #, such as https://login.example.org/realms/main',
  })
  .transform(text => new URL(text))

const groups = z.string().transform((text, context): GroupMapping => {
  try {
    return readGroups(text)
  } catch {
    context.addIssue({
      code: 'custom',
      message: `must be JSON such as {"board": "executive", "it-leads": ["owner@IT", "member"]}, with the roles ${allRoles.join(', ').toLowerCase()}`,
    })
    return z.NEVER
  }
})

/** The sign-in of the organisation itself, by OpenID Connect. */
export const providerVariables = {
  OIDC_ISSUER: variable(issuer.optional(), {
    description:
      'Sign-in of the organisation by OpenID Connect: the issuer, exactly as the provider names it. Needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and BASE_URL; register BASE_URL with /auth/provider/callback there.',
    whenUnset: 'people sign in by link and password only',
    example: 'https://login.example.org/realms/main',
  }),
  OIDC_CLIENT_ID: variable(z.string().optional(), {
    description: 'What the provider knows this board as.',
    whenUnset: 'no sign-in of the organisation',
    example: 'steerboard',
  }),
  OIDC_CLIENT_SECRET: variable(z.string().optional(), {
    description: 'The secret that the provider gave for it.',
    whenUnset: 'no sign-in of the organisation',
    example: '7f1c…',
    secret: true,
  }),
  OIDC_NAME: variable(z.string().max(60).default('your organisation'), {
    description: 'What people call it; stands on the button as "Sign in with …".',
    whenUnset: 'your organisation',
    example: 'Example University',
  }),
  OIDC_SCOPE: variable(
    z
      .string()
      .regex(/\bopenid\b/, 'must have openid in it')
      .default('openid profile email'),
    {
      description: 'Scopes to ask for, with spaces between; some providers want one for groups.',
      whenUnset: 'openid profile email',
      example: 'openid profile email groups',
    },
  ),
  OIDC_GROUPS_CLAIM: variable(z.string().default('groups'), {
    description: 'The claim in which the provider names the groups of a person.',
    whenUnset: 'groups',
    example: 'roles',
  }),
  OIDC_GROUPS: variable(groups.optional(), {
    description:
      'What groups of the provider make people here, as JSON: each group with a role, `role@DEPARTMENT`, or a list of them. Roles by groups become those of the groups of the moment at each sign-in; roles that were given by hand stay. Who has no role is not let in.',
    whenUnset: 'only people who were added by hand have roles',
    example: '{"board": "executive", "it-leads": ["owner@IT", "member"]}',
    isFileToo: true,
  }),
}

/** Over http only on this very machine: everybody in between could say who people are. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text)
  if (url === null) return false
  if (url.search !== '' || url.hash !== '' || url.username !== '') return false
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere)
}

/** @throws where it is not what the setting asks for. */
function readGroups(text: string): GroupMapping {
  const rolesOf = z.union([z.string(), z.array(z.string())]).transform(each => [each].flat())
  const read = z.record(z.string(), rolesOf).parse(JSON.parse(text))
  return new Map(Object.entries(read).map(([group, roles]) => [group, roles.map(roleOfGroup)]))
}

function roleOfGroup(text: string): RoleOfGroup {
  const [name = '', department] = text.split('@')
  const role = name.trim().toUpperCase()
  if (!isRole(role) || department === '') throw new Error(`There is no role ${text}`)
  return { role, department: department ?? null }
}
