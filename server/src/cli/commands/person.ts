import type { Person } from '../../features/auth/index.js'
import { Invalid } from '../../platform/errors.js'
import type { Command, CommandInput } from '../command.js'
import { EXIT } from '../exit-codes.js'
import { UsageError } from '../usage-error.js'

type Working = typeof import('../working.js')
type Told = { text: string; value: unknown }
type Action = (input: CommandInput, working: Working) => Promise<Told>

export const person: Command = {
  name: 'person',
  summary: 'Add, list, change or lock out the people who sign in.',
  details: [
    'ACTION is one of:',
    '  add         a new person (--name, --email, --role), and print their sign-in link,',
    '              or with --password a first password, to be changed when they sign in',
    '  list        everybody, with roles',
    '  link        print a new sign-in link (--email); it works once, for 24 hours',
    '  password    make a first password and print it once (--email); it has to be changed',
    '  roles       give exactly these roles (--email, --role)',
    '  deactivate  lock out (--email): sessions and links end at once',
    '  activate    let in again (--email)',
    '',
    'Roles: executive, member, chair, owner, analyst, importer, administrator, auditor; several with commas.',
  ].join('\n'),
  positionals: ['ACTION'],
  flags: {
    name: { value: 'NAME', description: 'Full name.' },
    email: { value: 'ADDRESS', description: 'E-mail address; it names the person.' },
    role: { value: 'ROLES', description: 'One role, or several with commas.' },
    department: { value: 'CODE', description: 'Department that the roles are within.' },
    service: { value: 'CODE', description: 'Service that the roles are for.' },
    position: { value: 'TEXT', description: 'What they are, such as "Head of Finance".' },
    password: { description: 'A first password in place of a link.' },
    'time-zone': { value: 'ZONE', description: 'IANA name; else the organisation’s.' },
  },
  examples: [
    'steerboard person add --name "Ada Byron" --email ada@example.org --role member,owner',
    'steerboard person list',
    'steerboard person link --email ada@example.org',
  ],
  async run(input) {
    const action = actions[input.positionals[0] as keyof typeof actions]
    if (!action) throw new UsageError(`ACTION is one of ${Object.keys(actions).join(', ')}.`)
    try {
      const { text, value } = await action(input, await import('../working.js'))
      input.out.result(text, value)
      return EXIT.ok
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      input.out.failure(error)
      return EXIT.usage
    }
  },
}

const actions = {
  async add(input, working) {
    const { addPerson, withContext } = working
    const details = {
      name: needed(input, 'name'),
      position: input.text('position'),
      timeZone: input.text('time-zone'),
      ...rolesIn(input),
    }
    const { person: added, link } = await withContext(input, ctx => addPerson(ctx, details))
    if (input.isSet('password')) {
      const { text, value } = await givePassword(input, working)
      return { text: `${describe(added)}\n${text}`, value: { person: added, ...value } }
    }
    return {
      text: `${describe(added)}\n${described(input, link)}`,
      value: { person: added, link: addressOf(input, link.secret), expiresAt: link.expiresAt },
    }
  },
  async list(input, { readEverybody, withContext }) {
    const people = await withContext(input, readEverybody)
    return { text: people.map(describe).join('\n') || 'Nobody yet.', value: people }
  },
  async link(input, { issueLink, withContext }) {
    const link = await withContext(input, ctx => issueLink(ctx, needed(input, 'email')))
    const value = { link: addressOf(input, link.secret), expiresAt: link.expiresAt }
    return { text: described(input, link), value }
  },
  password: givePassword,
  async roles(input, { setRoles, withContext }) {
    const changed = await withContext(input, ctx => setRoles(ctx, rolesIn(input)))
    return { text: describe(changed), value: changed }
  },
  deactivate: (input, working) => setActive(input, working, false),
  activate: (input, working) => setActive(input, working, true),
} satisfies Record<string, Action>

/** On the terminal, once: on the command line it would be in its history and in the list of processes. */
async function givePassword(input: CommandInput, { giveFirstPassword, withContext }: Working) {
  const email = needed(input, 'email')
  const password = await withContext(input, ctx => giveFirstPassword(ctx, email))
  return {
    text: `First password, shown this once; they have to choose another when they sign in:\n  ${password}`,
    value: { password },
  }
}

async function setActive(
  input: CommandInput,
  { setPersonActive, withContext }: Working,
  isActive: boolean,
): Promise<Told> {
  const email = needed(input, 'email')
  const changed = await withContext(input, ctx => setPersonActive(ctx, email, isActive))
  return { text: describe(changed), value: changed }
}

function needed({ text }: CommandInput, flag: string): string {
  const value = text(flag)
  if (value === undefined) throw new UsageError(`This needs --${flag}.`)
  return value
}

const rolesIn = (input: CommandInput) => ({
  email: needed(input, 'email'),
  roles: needed(input, 'role').split(','),
  department: input.text('department'),
  service: input.text('service'),
})

const addressOf = ({ config }: CommandInput, secret: string): string =>
  `${config.baseUrl ?? `http://localhost:${config.port}`}/sign-in#${secret}`

const described = (input: CommandInput, link: { secret: string; expiresAt: Date }): string =>
  `Sign-in link, to be used once until ${link.expiresAt.toISOString()}:\n  ${addressOf(input, link.secret)}`

function describe({ name, email, position, isActive, roles }: Person): string {
  const held = roles.map(({ role, department, service }) => {
    const place = department ?? service
    return place ? `${role} (${place})` : role
  })
  return [`${name} <${email}>`, position, held.join(', ') || 'no role', !isActive && 'deactivated']
    .filter(Boolean)
    .join(' · ')
}
